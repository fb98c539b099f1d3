"""Word pieces: the twin of packages/core/src/read/context/pieces-of.ts, by the `tokenizers` library and a part of the vocabulary of all-MiniLM-L6-v2.

    python training/pieces.py packages/core

Writes src/read/context/plain-signs.ts (what becomes of each character beyond ASCII) and, into test/reference/pieces.json, the words and
pieces of the texts that stand there. A test of packages/core holds the product's word pieces against them.
"""

import argparse
import json
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from minilm import model_folder

UNKNOWN, MORE = "[UNK]", "##"
PRIMES = 0x01000193, 0x5BD1E995
OFFSET = 0x811C9DC5
RUNS_OF_A_LINE = 24


class Pieces:
    """Cuts texts into the pieces of a vocabulary; a piece's id is its place in it. What reads like a special token in a text is plain text."""

    def __init__(self, vocabulary):
        self.vocabulary = list(vocabulary)
        self.unknown = self.vocabulary.index(UNKNOWN)
        shape = whole() | {"added_tokens": [], "truncation": None, "padding": None, "post_processor": None}
        shape["model"] = shape["model"] | {"vocab": {piece: at for at, piece in enumerate(self.vocabulary)}}
        self.tokenizer = Tokenizer.from_str(json.dumps(shape))

    def pieces_of(self, texts, most):
        """One list of ids for each text: at most `most`, at least one."""
        found = self.tokenizer.encode_batch([sound(text) for text in texts], add_special_tokens=False)
        return [one.ids[:most] or [self.unknown] for one in found]

    def words_of(self, text):
        """The words that are cut into pieces."""
        plain = self.tokenizer.normalizer.normalize_str(sound(text))
        return [word for word, _ in self.tokenizer.pre_tokenizer.pre_tokenize_str(plain)]


@cache
def whole():
    """The tokenizer of the model as it was published."""
    return json.loads((model_folder() / "tokenizer.json").read_text(encoding="utf-8"))


def everything():
    """The whole vocabulary, in its order."""
    vocabulary = whole()["model"]["vocab"]
    return sorted(vocabulary, key=vocabulary.get)


def sound(text):
    """The text with U+FFFD, which is passed over, for halves of characters."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def kept(texts, most, least=1):
    """The pieces to keep, in the order of the whole vocabulary: letters and signs by themselves, what is seen at least `least` times in the texts, then the most frequent
    of the model's until there are `most`."""
    full = Pieces(everything())
    seen = Counter(at for ids in full.pieces_of(sorted(set(texts)), None) for at in ids)
    plain = [at for at, piece in enumerate(full.vocabulary) if piece == UNKNOWN or not (piece.startswith("[") and piece.endswith("]") and len(piece) > 2)]
    first = {at for at in plain if seen[at] >= least or full.vocabulary[at] == UNKNOWN or len(full.vocabulary[at].removeprefix(MORE)) == 1}
    rest = [at for at in plain if at not in first][: max(0, most - len(first))]
    return [full.vocabulary[at] for at in sorted([*first, *rest])]


def hashes(vocabulary):
    """piece x 2: the two hashes of each piece's UTF-8 bytes (FNV-1a, by either prime). No two pieces share both."""
    out = np.empty((len(vocabulary), 2), np.uint32)
    for at, piece in enumerate(vocabulary):
        for column, prime in enumerate(PRIMES):
            h = OFFSET
            for byte in piece.encode("utf-8"):
                h = ((h ^ byte) * prime) & 0xFFFFFFFF
            out[at, column] = h
    assert len(np.unique(out, axis=0)) == len(out)
    return out


def signs():
    """Runs of characters from U+0080 on, each as its length in base 36 and what becomes of them: D dropped, S white space, A alone, K kept."""
    tokenizer = Pieces([UNKNOWN]).tokenizer
    runs = []
    for code in range(0x80, 0x110000):
        kind = "D" if 0xD800 <= code < 0xE000 else kind_of(chr(code), tokenizer)
        if runs and runs[-1][1] == kind:
            runs[-1][0] += 1
        else:
            runs.append([1, kind])
    return [np.base_repr(length, 36).lower() + kind for length, kind in runs]


def kind_of(sign, tokenizer):
    plain = tokenizer.normalizer.normalize_str(f"a{sign}b")
    words = [word for word, _ in tokenizer.pre_tokenizer.pre_tokenize_str(plain)]
    if len(words) == 1:
        return "D" if plain == "ab" else "K"
    if len(words) == 2:
        return "S"
    assert len(words) == 3 and words[1] == unicodedata.normalize("NFD", sign)[0]
    return "A"


def write_signs(path):
    runs = signs()
    lines = ["".join(runs[at : at + RUNS_OF_A_LINE]) for at in range(0, len(runs), RUNS_OF_A_LINE)]
    path.write_text(
        "// Written by training/pieces.py.\n\n"
        "/**\n"
        " * What becomes of the characters from U+0080 on: runs, each its length in base 36 and a letter. D dropped, S white space,\n"
        " * A a word alone (punctuation and Chinese), K kept.\n"
        " */\n"
        "export const PLAIN_SIGNS: string = [\n" + "".join(f"  '{line}',\n" for line in lines) + "].join('');\n",
        encoding="utf-8",
    )


def write_reference(path):
    reference = json.loads(path.read_text(encoding="utf-8"))
    texts = [case["text"] for case in reference["cases"]]
    vocabulary = kept(texts, 0, 2)
    pieces, most = Pieces(vocabulary), reference["most"]
    cases = [
        {"about": case["about"], "text": case["text"], "words": " ".join(pieces.words_of(case["text"])[:most]), "pieces": " ".join(vocabulary[at] for at in ids)}
        for case, ids in zip(reference["cases"], pieces.pieces_of(texts, most))
    ]
    path.write_text(json.dumps({"most": most, "vocabulary": " ".join(vocabulary), "cases": cases}, indent=2) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("core", type=Path)
    core = parser.parse_args().core
    write_signs(core / "src" / "read" / "context" / "plain-signs.ts")
    write_reference(core / "test" / "reference" / "pieces.json")


if __name__ == "__main__":
    main()
