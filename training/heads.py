"""What every encoder is read by: pools over the pieces of a segment, a recurrent layer over the segments of a posting, and what follows for segments
and postings. The reader that ships has them on a small encoder of its own, its teachers on a large one. packages/core/src/read/context/ computes the same."""

import torch
import torch.nn as nn
import torch.nn.functional as f

HEADS = 9
POOLS = HEADS + 2         # one for each accountability, one for qualification, one for anything at all
SIGNS = 8                 # what a segment may add to a finding, for each accountability
ROLES = 11
FEW = 0.5                 # so much importance counts for half of a posting's role
PLACE = 9                 # section (6) and form (3), one-hot
START = 0.5 / 4608**0.5   # of the first layer's numbers, their spread


class Heads(nn.Module):
    """Heads on given states: the frozen teacher's. Subclasses make the states."""

    def __init__(self, size=1536, width=192, state=96):
        """`size`: how many numbers a piece's states have."""
        super().__init__()
        self.width = width
        self.enter, self.norm = nn.Linear(size, width), nn.LayerNorm(width)
        nn.init.normal_(self.enter.weight, std=START)
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

    def states(self, b):
        return b["states"]

    def forward(self, b):
        """-> owner logits [segments, 9, 4], qualification and anything-at-all logits, of the segments that have states; finding logits [postings, 9, 4], role
        logits. `where` and `lengths` are of all segments, `at` tells which of them have states."""
        h = self.drop(self.norm(f.gelu(self.enter(self.drop_states(self.states(b))))))
        of, count, posts = b["of"], len(b["size"]), len(b["lengths"])
        power = torch.exp(self.look(h).clamp(-15, 15))
        share = power / (power.new_zeros(count, POOLS).index_add(0, of, power)[of] + 1e-9)
        gather = lambda weighed: h.new_zeros(count, self.width).index_add(0, of, weighed)
        mean = gather(h) / b["size"][:, None]
        pools = torch.stack([gather(h * share[:, k : k + 1]) for k in range(POOLS)], 1)
        summary = torch.cat([mean, pools[:, HEADS + 1]], 1)
        every = summary.new_zeros(len(b["where"]), summary.shape[1]).index_copy(0, b["at"], summary)
        grid = torch.nn.utils.rnn.pad_sequence(torch.cat([every, b["where"]], 1).split(b["lengths"]), batch_first=True)
        packed = nn.utils.rnn.pack_padded_sequence(grid, torch.tensor(b["lengths"]), batch_first=True, enforce_sorted=False)
        g, _ = nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0], batch_first=True)
        g = torch.cat([part[:length] for part, length in zip(g, b["lengths"])])[b["at"]]
        g = self.drop(g)
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
