// Written for old versions of Node too: it must parse there to say what is missing.
const needed = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `node ${process.versions.node} is too old: titlescope needs ${needed.join('.')} or later. Install it from https://nodejs.org and run the command again.`,
  );
  process.exit(3);
}
