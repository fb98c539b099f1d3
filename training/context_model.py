"""The context reader: a small encoder that reads each segment by itself, under the heads. packages/core/src/read/context/ computes the same; context_finish.py
writes the weights."""

import torch

from heads import Heads


class ContextModel(Heads):
    """`encoder`: a SmallEncoder; it is trained on with the heads."""

    def __init__(self, encoder, width=128, state=64):
        super().__init__(2 * encoder.norm.normalized_shape[0], width, state)
        self.encoder = encoder

    def heads(self):
        return [p for name, p in self.named_parameters() if not name.startswith("encoder.")]

    def states(self, b):
        """pieces x numbers, in the order of the segments. Segments of like length are worked on together."""
        with torch.autocast(b["of"].device.type, torch.bfloat16, enabled=self.training):
            return torch.cat([self.encoder(ids, live)[live].float() for ids, live in b["groups"]])
