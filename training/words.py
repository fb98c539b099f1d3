"""Tokens of the student, simple enough to be written again in TypeScript exactly.

fold:     A-Z to a-z (ASCII only), typographic quotes and dashes to ASCII, bullets to '*'
token:    a run of letters (a-z and U+00DF..U+024F), a run of digits (becomes "0"), or one other character that is not white space
word id:  bucket = fnv1a(token) mod BUCKETS; fingerprint = (fnv1a(token) >> 24) & 255. A word is known when the
          bucket's stored fingerprint is its own (0 marks an empty bucket; fingerprint 0 counts as 1).
          An unknown word is the mean of the vectors of its character 3- and 4-grams, cut from "<word>":
          bucket = fnv1a(gram) mod GRAMS.
"""
import re

BUCKETS = 1 << 15
GRAMS = 1 << 13
FOLD = str.maketrans({**{chr(c): chr(c + 32) for c in range(65, 91)},
                      "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‒": "-",
                      "•": "*", "·": "*", "▪": "*", "●": "*", "◦": "*", "\uf0b7": "*"})
TOKEN = re.compile(r"[a-zß-ɏ]+|[0-9]+|[^\s]")
LONGEST = 192                                               # tokens read of a segment


def fnv1a(s):
    h = 0x811C9DC5
    for b in s.encode("utf-8"):
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return h


def tokens(text):
    return ["0" if t.isdigit() and t.isascii() else t[:24] for t in TOKEN.findall(text.translate(FOLD))][:LONGEST]


def slot(word):
    h = fnv1a(word)
    return h % BUCKETS, (h >> 24) or 1


def grams(word):
    w = f"<{word}>"
    return [fnv1a(w[i:i + n]) % GRAMS for n in (3, 4) for i in range(len(w) - n + 1)] or [fnv1a(w) % GRAMS]


SPLIT = re.compile(r"\s*\n+\s*|(?<=[.!?;:])\s+(?=[A-Z•*-])|\s+(?=[•●▪*·-]\s)")


def cut(text):
    """A plain splitter for the unlabelled texts (the product has its own)."""
    return [s.strip() for s in SPLIT.split(text) if len(s.strip()) > 1]
