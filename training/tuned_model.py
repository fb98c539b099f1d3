"""A large encoder (all-mpnet-base-v2) that is trained further, with the context reader's heads on its states in place of its own words. It is far too large to
ship: it shows how well the labels can be read."""

import torch
import torch.nn as nn
import torch.nn.functional as f

from context_model import FEW, HEADS, PLACE, POOLS, ROLES, SIGNS

LAYERS = (5, 9, 12)    # lower layers hold words, higher ones sentences


class Teacher(nn.Module):
    def __init__(self, encoder, width=256, state=128):
        super().__init__()
        self.encoder, self.width = encoder, width
        size = len(LAYERS) * encoder.config.hidden_size
        self.enter, self.norm = nn.Linear(size, width), nn.LayerNorm(width)
        nn.init.normal_(self.enter.weight, std=0.5 / (2 * size) ** 0.5)
        self.look = nn.Linear(width, POOLS)
        self.own = nn.Parameter(torch.randn(HEADS, width, 4) * 0.05)
        self.mean = nn.Linear(width, 4 * HEADS)
        self.gru = nn.GRU(2 * width + PLACE, state, batch_first=True, bidirectional=True)
        self.context = nn.Linear(2 * state, 4 * HEADS + 2)
        self.kind, self.any = nn.Linear(width, 1), nn.Linear(width, 1)
        self.sign = nn.Parameter(torch.randn(HEADS, width, SIGNS) * 0.05)
        self.sign_context = nn.Linear(2 * state, HEADS * SIGNS)
        self.find = nn.Parameter(torch.randn(HEADS, 2 * SIGNS, 4) * 0.05)
        self.find_bias = nn.Parameter(torch.zeros(HEADS, 4))
        self.role = nn.Linear(2 * width + 2 * state, ROLES)
        self.drop_states, self.drop = nn.Dropout(0.1), nn.Dropout(0.25)

    def heads(self):
        """What is trained from the start, and faster than the encoder."""
        return [p for name, p in self.named_parameters() if not name.startswith("encoder.")]

    def forward(self, b):
        """As ContextModel's."""
        with torch.autocast(b["ids"].device.type, torch.bfloat16):
            layers = self.encoder(b["ids"], attention_mask=b["live"], output_hidden_states=True).hidden_states
        width = layers[0].shape[-1]
        states = torch.cat([layers[k].reshape(-1, width)[b["place"]] for k in LAYERS], 1).float()
        h = self.drop(self.norm(f.gelu(self.enter(self.drop_states(states)))))
        of, count, posts = b["of"], len(b["size"]), len(b["lengths"])
        power = torch.exp(self.look(h).clamp(-15, 15))
        share = power / (power.new_zeros(count, POOLS).index_add(0, of, power)[of] + 1e-9)
        gather = lambda weighed: h.new_zeros(count, self.width).index_add(0, of, weighed)
        mean = gather(h) / b["size"][:, None]
        pools = torch.stack([gather(h * share[:, k : k + 1]) for k in range(POOLS)], 1)
        summary = torch.cat([mean, pools[:, HEADS + 1]], 1)
        grid = nn.utils.rnn.pad_sequence(torch.cat([summary, b["where"]], 1).split(b["lengths"]), batch_first=True)
        packed = nn.utils.rnn.pack_padded_sequence(grid, torch.tensor(b["lengths"]), batch_first=True, enforce_sorted=False)
        g, _ = nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0], batch_first=True)
        g = self.drop(torch.cat([part[:length] for part, length in zip(g, b["lengths"])]))
        c = self.context(g)
        own = torch.einsum("skh,kho->sko", pools[:, :HEADS], self.own).reshape(count, 4 * HEADS)
        out = own + self.mean(mean) + c[:, : 4 * HEADS]
        kind = self.kind(pools[:, HEADS])[:, 0] + c[:, 4 * HEADS]
        any_ = self.any(pools[:, HEADS + 1])[:, 0] + c[:, 4 * HEADS + 1]
        post, heard = b["post"], b["heard"]
        signs = f.relu(torch.einsum("skh,khd->skd", pools[:, :HEADS], self.sign) + self.sign_context(g).view(count, HEADS, SIGNS)) * heard[:, None, None]
        total = torch.log1p(signs.new_zeros(posts, HEADS, SIGNS).index_add(0, post, signs))
        most = signs.new_zeros(posts, HEADS, SIGNS).scatter_reduce(0, post[:, None, None].expand_as(signs), signs, "amax")
        find = torch.einsum("pkd,kdo->pko", torch.cat([total, most], -1), self.find) + self.find_bias
        importance = torch.sigmoid(any_) * heard
        both = torch.cat([summary, g], 1)
        spoken = importance.new_zeros(posts).index_add(0, post, importance)
        role = both.new_zeros(posts, both.shape[1]).index_add(0, post, both * importance[:, None]) / (spoken + FEW)[:, None]
        return out.view(count, HEADS, 4), kind, any_, find, self.role(role)
