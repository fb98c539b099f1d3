"""What the context model reads from three of the example postings, computed by PyTorch from the weights as they were learnt.
A test of packages/core holds the product's reader, with its rounded weights, against it.

    python training/reference.py WORK packages/core/test/reference/context.json
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch

import corpus as c
import linear
import minilm
import model_file
from batches import Postings
from context_finish import ASKED_SHARE, SHARE
from context_model import ContextModel
from learnt_from import read
from linear import softmax
from pieces import Pieces

EXAMPLES = c.HERE.parent / "examples" / "postings"
NAMES = ["bank-business-analyst.txt", "saas-po-is-pm.txt", "startup-first-pm.txt"]
FLOOR = 0.05  # claims less likely than this are not written down


def claims_of(segments, owners, asked):
    """One list for each claim: segment, accountability, the probabilities of its three owners, asked-for experience."""
    return [
        [segment, accountability, *(round(float(p), 4) for p in owners[segment, a, 1:]), round(float(asked[segment]), 4)]
        for segment in segments
        for a, accountability in enumerate(c.ACCOUNTABILITIES)
        if owners[segment, a, 0] < 1 - FLOOR
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work")
    parser.add_argument("out")
    options = parser.parse_args()
    rows = [{"id": name, "kind": "example", "text": (EXAMPLES / name).read_text(encoding="utf-8"), "labels": {"segments": {}}, "segments": []} for name in NAMES]
    with tempfile.TemporaryDirectory() as scratch:
        data = c.load(rows, scratch)
    rows_of, scales, bias = model_file.read_linear(model_file.LINEAR)
    scores = linear.matrix(data.buckets, int(np.log2(len(rows_of)))) @ (rows_of * scales) + bias
    claims = scores[:, :27].reshape(-1, 9, 3)
    logits = np.concatenate([np.zeros((*claims.shape[:2], 1)), claims], 2)
    vocabulary = read(options.work).vocabulary
    pieces = Pieces(vocabulary).pieces_of([text for posting in data.texts() for text in posting], minilm.PLACES)
    data.says, data.size, data.pieces = (1 - softmax(logits)[:, :, 0]).max(1), np.array([len(p) for p in pieces]), np.concatenate([np.array(p) for p in pieces])
    postings = Postings(data)
    state = torch.load(Path(options.work) / "fold-1.pt", weights_only=True)
    model = ContextModel(minilm.of_state({name.removeprefix("encoder."): value for name, value in state.items() if name.startswith("encoder.")}))
    model.load_state_dict(state)
    model.eval()
    asked = scores[:, 27].copy()
    with torch.no_grad():
        mine, b = postings.batch(np.arange(len(rows)))
        network, kind, *_ = model(b)
    keep = postings.read[mine]
    mine, network, kind = mine[keep], network.numpy()[keep], kind.numpy()[keep]
    logits[mine] = SHARE * network + (1 - SHARE) * logits[mine]
    asked[mine] = ASKED_SHARE * kind + (1 - ASKED_SHARE) * asked[mine]
    owners, asked = softmax(logits), 1 / (1 + np.exp(-asked))
    heading = data.form == c.FORMS.index("heading")
    out = []
    for index, name in enumerate(NAMES):
        own = np.flatnonzero(data.posting == index)
        aloud = np.flatnonzero(~heading[own])
        out.append({"name": name, "segments": len(own), "claims": claims_of(aloud.tolist(), owners[own], asked[own])})
    path = Path(options.out)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[\n" + ",\n".join(said(one) for one in out) + "\n]\n")
    print(f"wrote {options.out}: {sum(len(one['claims']) for one in out)} claims")


def said(one):
    """One posting as JSON, a claim a line."""
    claims = ",\n".join(f"      {json.dumps(claim)}" for claim in one["claims"])
    return f'  {{\n    "name": {json.dumps(one["name"])},\n    "segments": {one["segments"]},\n    "claims": [\n{claims}\n    ]\n  }}'


if __name__ == "__main__":
    main()
