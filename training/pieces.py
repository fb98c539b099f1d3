"""Word pieces, as all-MiniLM-L6-v2 and all-mpnet-base-v2 cut words, of a vocabulary cut down to what is seen. packages/core/src/read/context/pieces-of.ts does the same."""

from collections import Counter

import numpy as np
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from minilm import model_folder

UNKNOWN = "[UNK]"
SEED, PRIME, SECOND_PRIME = 0x811C9DC5, 0x01000193, 0x5BD1E995


def vocabulary_of_model():
    return (model_folder() / "vocab.txt").read_text(encoding="utf-8").splitlines()


def tokenizer(vocabulary):
    out = Tokenizer(models.WordPiece({piece: number for number, piece in enumerate(vocabulary)}, unk_token=UNKNOWN, max_input_chars_per_word=100))
    out.normalizer = normalizers.BertNormalizer(lowercase=True)
    out.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return out


def pieces_of(vocabulary, texts, most):
    """text -> the numbers of its first `most` pieces; [UNK] where it has none"""
    unknown = vocabulary.index(UNKNOWN)
    return [one.ids[:most] or [unknown] for one in tokenizer(vocabulary).encode_batch(list(texts), add_special_tokens=False)]


def kept(texts, most):
    """The pieces that are told apart, in the model's order: letters and signs by themselves, what is seen in the texts, then the most frequent of the model's."""
    whole = vocabulary_of_model()
    seen = Counter()
    for one in tokenizer(whole).encode_batch(sorted(set(texts)), add_special_tokens=False):
        seen.update(one.ids)
    single = {number for number, piece in enumerate(whole) if len(piece.removeprefix("##")) == 1}
    plain = lambda piece: piece == UNKNOWN or not (piece.startswith("[") and piece.endswith("]") and len(piece) > 2)
    first = [n for n in range(len(whole)) if plain(whole[n]) and (n in seen or n in single or whole[n] == UNKNOWN)]
    rest = [n for n in range(len(whole)) if plain(whole[n]) and n not in seen and n not in single and whole[n] != UNKNOWN]
    chosen = sorted(first + rest[: max(0, most - len(first))])
    return [whole[n] for n in chosen]


def fnv1a(data, prime):
    h = SEED
    for byte in data:
        h = ((h ^ byte) * prime) & 0xFFFFFFFF
    return h


def hashes(vocabulary):
    """Two hashes for each piece: by both, a piece is found."""
    return np.array([[fnv1a(piece.encode("utf-8"), prime) for prime in (PRIME, SECOND_PRIME)] for piece in vocabulary], np.uint32)
