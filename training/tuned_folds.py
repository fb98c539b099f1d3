"""What the findings would be if the network read as the tuned encoder does: puts the encoder's word in place of the network's, posting by posting, by copies
that have not seen the employer. context_finish.py then learns the weighing from it and prints its scores; its weights file is worth nothing.

    python training/tuned_folds.py WORK

Reads WORK/told-FOLDS.npz of tuned_teacher.py and what context_train.py and train_linear.py wrote to WORK; writes WORK/tuned.
"""

import argparse
import shutil
from pathlib import Path

import numpy as np

from rows import FOLDS


def replaced(network, told):
    out = dict(network)
    for place, names in (("rows", ("owners",)), ("postings", ("find", "role"))):
        number = {int(one): at for at, one in enumerate(out[place])}
        at = np.array([number.get(int(one), -1) for one in told["segments" if place == "rows" else "postings"]])
        for name in names:
            out[name] = out[name].copy()
            out[name][at[at >= 0]] = told[name][at >= 0].astype(np.float32)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work")
    work = Path(parser.parse_args().work)
    target = work / "tuned"
    target.mkdir(exist_ok=True)
    for name in ("words.npz", "linear-unseen.npz", "fold-1.pt"):
        shutil.copy(work / name, target / name)
    for fold in range(FOLDS):
        told = np.load(work / f"told-{''.join(str(other) for other in range(FOLDS) if other != fold)}.npz")
        np.savez_compressed(target / f"fold{fold}.npz", **replaced(np.load(work / f"fold{fold}.npz"), told))


if __name__ == "__main__":
    main()
