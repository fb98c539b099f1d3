"""The context reader: hashed words -> layers over neighbouring words -> attention among the words of a segment -> a pool for each accountability
-> a recurrent layer over the segments -> owners. packages/core/src/read/context/ computes the same;
context_finish.py writes the weights."""

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as f

from words import BUCKETS, GRAMS, fnv1a, grams, slot, tokens

HEADS = 9
POOLS = HEADS + 2      # one for each accountability, one for qualification, one for anything at all
SIGNS = 8              # what a segment may add to a finding, for each accountability
ROLES = 11
FEW = 0.5              # so much importance counts for half of a posting's role
PLACE = 9              # section (6) and form (3), one-hot
WIDE = 1 << 16
EARS = 4               # heads of the attention among words
FAR = 8                # words further apart than this are equally far


class Drop(nn.Module):
    """Dropout by a quarter. One random number serves eight places: drawing them is what costs."""

    def forward(self, x):
        if not self.training:
            return x
        size = x.numel()
        bits = torch.empty(size // 8 + 1, dtype=torch.int64, device=x.device).random_(-(2**63), 2**63 - 1).view(torch.uint8)[:size]
        return x * (bits >= 64).view_as(x) * (4 / 3)


def pooled_words(h, share, first, sizes):
    """segment x pool x width: the words of each segment, weighed. Segments of like length are worked on together."""
    out = h.new_zeros(len(sizes), share.shape[1], h.shape[1])
    parts, rows = [], []
    order = torch.argsort(sizes)
    for group in order.split(max(1, len(order) // 6 + 1)):
        longest = int(sizes[group[-1]])
        at = torch.arange(longest, device=h.device)
        live = at < sizes[group][:, None]
        place = torch.where(live, first[group][:, None] + at, 0)
        parts.append(torch.bmm((share[place] * live[..., None]).transpose(1, 2), h[place]))
        rows.append(group)
    return out.index_copy(0, torch.cat(rows), torch.cat(parts))


class Attention(nn.Module):
    """Each word hears all words of its own segment; how far apart two words are counts too."""

    def __init__(self, width):
        super().__init__()
        self.enter, self.leave, self.norm = nn.Linear(width, 3 * width), nn.Linear(width, width), nn.LayerNorm(width)
        self.near = nn.Parameter(torch.zeros(EARS, 2 * FAR + 1))
        self.drop = Drop()

    def forward(self, h, first, sizes):
        """Segments of like length are worked on together."""
        parts, places, each = [], [], self.enter(h).chunk(3, -1)
        order = torch.argsort(sizes)
        for group in order.split(max(1, len(order) // 8 + 1)):
            longest = int(sizes[group[-1]])
            at = torch.arange(longest, device=h.device)
            live = at < sizes[group][:, None]
            place = torch.where(live, first[group][:, None] + at, 0)
            asks, answers, tells = (x[place].view(len(group), longest, EARS, -1).transpose(1, 2) for x in each)
            near = self.near[:, (at[None, :] - at[:, None]).clamp(-FAR, FAR) + FAR]
            mask = torch.where(live[:, None, None, :], 0.0, -1e9) + near[None]
            heard = f.scaled_dot_product_attention(asks, answers, tells, attn_mask=mask)
            parts.append(heard.transpose(1, 2).reshape(len(group), longest, -1)[live])
            places.append(place[live])
        heard = torch.zeros_like(h).index_copy(0, torch.cat(places), torch.cat(parts))
        return self.norm(h + self.drop(f.relu(self.leave(heard))))


class ContextModel(nn.Module):
    def __init__(self, width=128, state=96, layers=3, table=None):
        super().__init__()
        self.width = width
        self.words = nn.Embedding(BUCKETS, width)
        self.grams = nn.EmbeddingBag(GRAMS, width, mode="mean")
        nn.init.normal_(self.grams.weight, std=0.3)
        if table is not None:
            self.words.weight.data.copy_(torch.tensor(table[:, :width]) * 0.5)
        self.mix = nn.ModuleList(nn.Conv1d(width, width, 3, padding=1) for _ in range(layers))
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(layers + 1))
        self.attention = Attention(width)
        self.look = nn.Linear(width, POOLS)
        self.own = nn.Parameter(torch.randn(HEADS, width, 4) * 0.05)
        self.mean = nn.Linear(width, 4 * HEADS)
        self.gru = nn.GRU(2 * width + PLACE, state, batch_first=True, bidirectional=True)
        self.context = nn.Linear(2 * state, 4 * HEADS + 2)
        self.kind = nn.Linear(width, 1)
        self.any = nn.Linear(width, 1)
        self.sign = nn.Parameter(torch.randn(HEADS, width, SIGNS) * 0.05)
        self.sign_context = nn.Linear(2 * state, HEADS * SIGNS)
        self.find = nn.Parameter(torch.randn(HEADS, 2 * SIGNS, 4) * 0.05)
        self.find_bias = nn.Parameter(torch.zeros(HEADS, 4))
        self.role = nn.Linear(2 * width + 2 * state, ROLES)
        self.wide = nn.EmbeddingBag(WIDE, 4 * HEADS, mode="sum")
        nn.init.zeros_(self.wide.weight)
        self.drop = Drop()

    def forward(self, b):
        """-> owner logits [segments, 9, 4], qualification and anything-at-all logits; finding logits [postings, 9, 4], role logits"""
        x = self.words(b["word"]) * (1 - b["unknown"][:, None])
        if len(b["gram_at"]):
            x = x.index_add(0, b["gram_at"], self.grams(b["gram"], b["gram_offset"]))
        seq = x.new_zeros(b["shape"][0] * b["shape"][1], self.width)
        seq = seq.index_copy(0, b["place"], self.drop(self.norms[0](x))).view(*b["shape"], -1)
        live = b["live"][..., None]
        for layer, norm in zip(self.mix, self.norms[1:]):
            y = layer(seq.transpose(1, 2)).transpose(1, 2)
            seq = norm(seq + self.drop(f.relu(y))) * live
        h = seq.reshape(-1, self.width)[b["place"]]
        h = self.attention(h, b["first"], b["size"])
        of, count = b["of"], b["count"]
        power = torch.exp(self.look(h).clamp(-15, 15))
        total = power.new_zeros(count, POOLS).index_add(0, of, power)
        attention = power / (total[of] + 1e-9)
        every = torch.cat([attention, 1 / b["size"].float()[of][:, None]], 1)
        pools = pooled_words(h, every, b["first"], b["size"])
        mean, pools = pools[:, POOLS], pools[:, :POOLS]
        pooled = self.drop(pools)
        own = torch.einsum("skh,kho->sko", pooled[:, :HEADS], self.own).reshape(count, 4 * HEADS)
        inputs = torch.cat([mean, pooled[:, HEADS + 1], b["where"]], 1)
        grid = h.new_zeros(b["grid"][0] * b["grid"][1], inputs.shape[1]).index_copy(0, b["seg_place"], inputs).view(*b["grid"], -1)
        packed = nn.utils.rnn.pack_padded_sequence(grid, b["seg_len"], batch_first=True, enforce_sorted=False)
        g, _ = nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0], batch_first=True, total_length=b["grid"][1])
        g = g.reshape(-1, g.shape[-1])[b["seg_place"]]
        c = self.context(self.drop(g))
        out = own + self.mean(self.drop(mean)) + c[:, : 4 * HEADS]
        out = out + self.wide(b["wide"], b["wide_offset"], per_sample_weights=b["wide_weight"])
        kind = self.kind(pooled[:, HEADS])[:, 0] + c[:, 4 * HEADS]
        any_ = self.any(pooled[:, HEADS + 1])[:, 0] + c[:, 4 * HEADS + 1]
        # signs of each accountability: what segments add up to, and the strongest
        post, posts, heard = b["post"], b["grid"][0], b["heard"]
        signs = torch.einsum("skh,khd->skd", pooled[:, :HEADS], self.sign) + self.sign_context(self.drop(g)).view(count, HEADS, SIGNS)
        signs = f.relu(signs) * heard[:, None, None]
        total = torch.log1p(signs.new_zeros(posts, HEADS, SIGNS).index_add(0, post, signs))
        most = signs.new_zeros(posts, HEADS, SIGNS).scatter_reduce(0, post[:, None, None].expand_as(signs), signs, "amax")
        find = torch.einsum("pkd,kdo->pko", torch.cat([total, most], -1), self.find) + self.find_bias
        importance = torch.sigmoid(any_) * heard
        both = self.drop(torch.cat([mean, pooled[:, HEADS + 1], g], 1))
        spoken = importance.new_zeros(posts).index_add(0, post, importance)
        role = both.new_zeros(posts, both.shape[1]).index_add(0, post, both * importance[:, None]) / (spoken + FEW)[:, None]
        return out.view(count, HEADS, 4), kind, any_, find, self.role(role)


class Text:
    """Postings as lists of segments, tokenised once. `where`: segment -> section and form, one-hot."""

    def __init__(self, postings, where, fingerprint):
        self.postings, self.where = [], where
        self.heard = (where[:, 8] == 0).astype(np.float32)  # headings carry no claim
        cache = {}
        for segments in postings:
            rows = []
            for s in segments:
                word, gram, wide, hashes = [], [], [], []
                for t in tokens(s) or ["."]:
                    if t not in cache:
                        bucket, mark = slot(t)
                        cache[t] = (bucket, fingerprint[bucket] != mark, np.array(grams(t)), fnv1a(t))
                    bucket, unknown, g, h = cache[t]
                    word.append(bucket), gram.append(g if unknown else None), hashes.append(h)
                for n in (1, 2, 3):
                    for i in range(len(hashes) - n + 1):
                        v = 0
                        for h in hashes[i : i + n]:
                            v = ((v ^ h) * 0x9E3779B1) & 0xFFFFFFFF
                        wide.append((v ^ (v >> 15)) % WIDE)
                rows.append((np.array(word), gram, np.unique(wide)))
            self.postings.append(rows)
        self.start = np.cumsum([0] + [len(p) for p in self.postings])
        self.grams_of = {c[0]: c[2] for c in cache.values() if not c[1]}

    def batch(self, which, rng=None, forget=0.0):
        """`forget`: share of known words that are read through their character n-grams, in training."""
        word, gram_at, gram, offsets, place, of, wide, rows, seg_place, seg_len = ([] for _ in range(10))
        length = max(sum(len(r[0]) + 1 for r in self.postings[p]) for p in which)
        longest = max(len(self.postings[p]) for p in which)
        n = k = g = 0
        for r, p in enumerate(which):
            t = 0
            for j, (w, gr, wd) in enumerate(self.postings[p]):
                word.append(w), of.append(np.full(len(w), k)), place.append(r * length + t + np.arange(len(w)))
                lose = rng.random(len(w)) < forget if rng is not None else None
                for i, x in enumerate(gr):
                    if x is None and lose is not None and lose[i]:
                        x = self.grams_of.get(int(w[i]))
                    if x is not None:
                        gram_at.append(n + i), gram.append(x), offsets.append(g)
                        g += len(x)
                n += len(w)
                t += len(w) + 1
                wide.append(wd), rows.append(self.start[p] + j), seg_place.append(r * longest + j)
                k += 1
            seg_len.append(len(self.postings[p]))
        tensor = lambda x: torch.as_tensor(np.concatenate(x) if len(x) and isinstance(x[0], np.ndarray) else np.array(x), dtype=torch.long)
        unknown = torch.zeros(n)
        unknown[torch.tensor(gram_at, dtype=torch.long)] = 1
        place = tensor(place)
        live = torch.zeros(len(which) * length)
        live[place] = 1
        sizes = np.array([len(w) for w in wide])
        sizes_of = np.array([len(w) for w in word])
        return {
            "word": tensor(word), "unknown": unknown, "gram_at": tensor(gram_at), "gram": tensor(gram) if gram else torch.zeros(0, dtype=torch.long),
            "gram_offset": tensor(offsets), "shape": (len(which), length), "place": place, "live": live.view(len(which), length), "of": tensor(of),
            "count": k, "size": torch.tensor(sizes_of), "first": torch.as_tensor(np.cumsum(sizes_of) - sizes_of), "grid": (len(which), longest), "seg_place": tensor(seg_place), "seg_len": torch.tensor(seg_len), "rows": np.array(rows), "post": torch.tensor(np.repeat(np.arange(len(which)), seg_len)),
            "heard": torch.as_tensor(self.heard[np.array(rows)]),
            "where": torch.tensor(self.where[np.array(rows)]), "wide": tensor(wide), "wide_offset": torch.as_tensor(np.cumsum(sizes) - sizes),
            "wide_weight": torch.tensor(np.repeat(1 / np.sqrt(sizes), sizes), dtype=torch.float),
        }
