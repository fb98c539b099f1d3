"""The yardstick: what a person would write around pandas. Reads JSON lines, matches keywords, writes answers and a table.

    python keywords.py rows.jsonl patterns.json answers.csv

The patterns are those of the keyword matcher that the reader is scored beside.
"""

import json
import re
import sys
from pathlib import Path

import pandas as pd

CHUNK = 2000
STRENGTH = {"unstated": 0, "other": 1, "shared": 2, "role": 3}
SENTENCE = re.compile(r"[^.!?\n\r\u2022]+")
FAMILY = re.compile(r"product owner|product manager|project manager|program manager|business analyst|scrum master", re.I)


def load(path):
    patterns = json.loads(Path(path).read_text(encoding="utf-8"))
    words = {key: re.compile(source, re.I) for key, source in patterns["words"].items()}
    owners = {key: re.compile(source, re.I) for key, source in patterns["owners"].items()}
    roles = {key: re.compile(source, re.I) for key, source in patterns["roles"].items()}
    return words, owners, roles


def owner_of(sentence, owners):
    if owners["handedDown"].search(sentence):
        return "other"
    if owners["own"].search(sentence):
        return "role"
    return "shared" if owners["support"].search(sentence) else "unstated"


def read(text, words, owners, roles):
    answers = dict.fromkeys(words, "unstated")
    for sentence in SENTENCE.findall(text):
        owner = owner_of(sentence, owners)
        if owner == "unstated":
            continue
        for key, pattern in words.items():
            if STRENGTH[owner] >= STRENGTH[answers[key]] and pattern.search(sentence):
                answers[key] = owner
    counts = {role: len(pattern.findall(text)) for role, pattern in roles.items()}
    best = max(counts, key=counts.get)
    answers["role"] = best if counts[best] else "other"
    return answers


def main(rows, patterns, out):
    matchers = load(patterns)
    tables = []
    for number, chunk in enumerate(pd.read_json(rows, lines=True, chunksize=CHUNK)):
        answers = pd.DataFrame([read(text, *matchers) for text in chunk["text"]])
        answers["title"] = chunk["title"].str.extract(f"({FAMILY.pattern})", flags=re.I)[0].str.lower().values
        answers.to_csv(out, mode="a" if number else "w", header=not number, index=False)
        tables.append(answers.groupby(["title", "roadmap"], dropna=False).size())
    print(pd.concat(tables).groupby(level=[0, 1], dropna=False).sum().unstack(fill_value=0))


main(*sys.argv[1:])
