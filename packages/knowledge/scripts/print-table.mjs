const WIDTH = 100;

/** One YAML source as the name of its constant: "scrum-guide" becomes `scrumGuide`. */
function constantName(key) {
  return key.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** The TypeScript text of a checked table and of the sources that it names, laid out as the project's formatter lays it out. */
export function printTable(sources, table, { imports, name, type, says }) {
  const named = referencesIn(table);
  const constants = Object.entries(sources)
    .filter(([key]) => named.has(key))
    .map(([key, source]) => {
      const head = `const ${constantName(key)}: Source = `;
      return `${head}${print(source, 0, head.length, 1)};\n`;
    })
    .join('\n');
  const head = `export const ${name}: ${type} = `;
  return [
    '// Generated from data/*.yaml by `npm run generate`. Edit the YAML, not this file.\n',
    imports,
    `${constants}\n/** ${says} */\n${head}${print(table, 0, head.length, 1)};\n`,
  ].join('\n');
}

/** Keys of the sources that a value names anywhere in it. */
function referencesIn(value, keys = new Set()) {
  if (value instanceof Reference) keys.add(value.key);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) referencesIn(inner, keys);
  return keys;
}

/** `column` is where the value starts on its line, `tail` how many characters follow it there. */
function print(value, indent, column, tail) {
  if (value instanceof Reference) return constantName(value.key);
  if (value instanceof Flat) return printFlat(value.value);
  if (typeof value === 'string') return printString(value);
  if (typeof value === 'number') return String(value);
  const inner = ' '.repeat(indent + 2);
  const close = ' '.repeat(indent);
  if (Array.isArray(value)) {
    const flat = value.every((item) => typeof item !== 'object' || item instanceof Reference);
    const line = `[${value.map((item) => print(item, 0, 0, 0)).join(', ')}]`;
    if (flat && column + line.length + tail <= WIDTH) return line;
    return `[\n${value.map((item) => `${inner}${print(item, indent + 2, indent + 2, 1)},\n`).join('')}${close}]`;
  }
  const fields = Object.entries(value).map(([name, field]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : printString(name);
    if (typeof field === 'string') {
      const text = printString(field);
      const breaks = inner.length + key.length + 2 + text.length + 1 > WIDTH;
      return `${inner}${key}:${breaks ? `\n${inner}  ` : ' '}${text},\n`;
    }
    return `${inner}${key}: ${print(field, indent + 2, inner.length + key.length + 2, 1)},\n`;
  });
  return `{\n${fields.join('')}${close}}`;
}

/** A plain value as TypeScript text, laid out in the same way. */
export function printValue(value) {
  return print(value, 0, 0, 1);
}

/** A record of texts and numbers on one line. */
function printFlat(value) {
  if (typeof value === 'string') return printString(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(printFlat).join(', ')}]`;
  const fields = Object.entries(value).map(([key, field]) => `${key}: ${printFlat(field)}`);
  return `{ ${fields.join(', ')} }`;
}

/** Names a constant instead of a value. */
export class Reference {
  constructor(key) {
    this.key = key;
  }
}

function printString(text) {
  const body = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  const singles = body.split("'").length;
  const doubles = body.split('"').length;
  return singles > doubles
    ? `"${body.replaceAll('"', '\\"')}"`
    : `'${body.replaceAll("'", "\\'")}'`;
}

/** A record of figures, laid out on one line. */
export class Flat {
  constructor(value) {
    this.value = value;
  }
}
