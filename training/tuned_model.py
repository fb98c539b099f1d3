"""A large encoder (all-mpnet-base-v2) that is trained further under the heads. It is far too large to ship: it teaches."""

import torch

from heads import Heads

LAYERS = (5, 9, 12)    # lower layers hold words, higher ones sentences


class TunedEncoder(Heads):
    def __init__(self, encoder):
        super().__init__(len(LAYERS) * encoder.config.hidden_size, width=256, state=128)
        self.encoder = encoder

    def heads(self):
        """What is trained from the start, and faster than the encoder."""
        return [p for name, p in self.named_parameters() if not name.startswith("encoder.")]

    def states(self, b):
        with torch.autocast(b["ids"].device.type, torch.bfloat16):
            layers = self.encoder(b["ids"], attention_mask=b["live"], output_hidden_states=True).hidden_states
        return torch.cat([layers[k].flatten(0, 1)[b["place"]] for k in LAYERS], 1).float()
