"""Trains the linear reader, its weigher and the role score card on the train split, and writes the weights file.

    python training/train_linear.py ../shared/corpus packages/core/weights/linear.bin

Everything that is chosen is chosen by cross-validation on train, grouped by employer. Dev is never opened.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from sklearn.model_selection import GroupKFold

import corpus as c
import linear
import model_file
import rephrased
import rows as r
import teacher_labels
import weighing
from frames import made_from_frames

BITS = 16
PENALTY = 1.0          # of the claims' weights
ALONE_PENALTY = 2.0    # of the same, learnt from labels alone
DOCUMENT_PENALTY = 1.0  # of the roles' and organisations' weights
ITERATIONS = 50
PRICE = 0.4           # of the weigher
POLICY_PENALTY = 0.5
VERSION = "5"
IMPORTANCE = {"corpus": 1.0, "more": 1.0, "written": 0.7, "version": 0.5, "pair": 0.3, "frame": 0.15}  # of a segment


def questions(data, rows, importance, teacher):
    """The nine accountabilities, then whether a segment asks for experience."""
    weight = data.known[rows] * importance[rows][:, None]
    owners = np.eye(4, dtype=np.float32)[data.owner[rows]]
    if teacher is not None:
        share = (teacher_labels.SHARE * teacher.known[rows])[:, None, None].astype(np.float32)
        owners += share * (teacher.owners[rows].astype(np.float32) - owners)
    out = [(owners[:, a], weight[:, a].astype(np.float32)) for a in range(len(c.ACCOUNTABILITIES))]
    asked = data.asked[rows]
    out.append((np.eye(2, dtype=np.float32)[np.maximum(asked, 0)], ((asked >= 0) * importance[rows]).astype(np.float32)))
    return out


def documents(x, posting, count):
    """Sums the segments of each posting, over the square root of their number, as read/leans.ts does."""
    sums = sp.csr_matrix((np.ones(len(posting), np.float32), (posting, np.arange(len(posting)))), shape=(count, len(posting)))
    size = np.maximum(np.asarray(sums.sum(1)).ravel(), 1)
    return (sp.diags((1 / np.sqrt(size)).astype(np.float32)) @ sums @ x).tocsr()


def document_questions(data, which, teacher):
    """De-facto role and kind of organisation; sentences written in pairs have neither."""
    rows = [data.rows[i] for i in which]
    role = np.eye(len(c.ROLES), dtype=np.float32)[[c.ROLES.index(row["labels"]["role"]) for row in rows]]
    if teacher is not None:
        share = (teacher_labels.WHOLE_SHARE * teacher.whole[which])[:, None].astype(np.float32)
        role += share * (teacher.roles[which].astype(np.float32) - role)
    organisation = [c.ORGANISATIONS.index(row["labels"]["org"]) for row in rows]
    weight = np.ones(len(rows), np.float32)
    return [(role, weight), (np.eye(len(c.ORGANISATIONS), dtype=np.float32)[organisation], weight)]


def train_reader(data, x, rows_in, importance, teacher):
    """Weights and biases over all columns of the reader, from the postings `rows_in`."""
    segments = np.isin(data.posting, rows_in)
    rare = linear.rarity(x[segments])
    scaled = (x @ sp.diags(rare)).tocsr()
    weights, bias, slices = linear.fit(scaled[segments], questions(data, segments, importance, teacher), ALONE_PENALTY if teacher is None else PENALTY, ITERATIONS)
    owners = [part for part in slices[:-1]]
    claims = np.concatenate([weights[:, p][:, 1:] - weights[:, p][:, :1] for p in owners] + [weights[:, slices[-1]][:, 1:] - weights[:, slices[-1]][:, :1]], 1)
    claim_bias = np.concatenate([bias[p][1:] - bias[p][:1] for p in owners] + [bias[slices[-1]][1:] - bias[slices[-1]][:1]])
    whole = [i for i in rows_in if data.rows[i]["kind"] not in ("pair", "frame", "version")]
    of_documents, document_bias, _ = linear.fit(documents(scaled, data.posting, len(data.rows))[whole], document_questions(data, whole, teacher), DOCUMENT_PENALTY, ITERATIONS)
    return np.concatenate([claims, of_documents], 1) * rare[:, None], np.concatenate([claim_bias, document_bias])


def read(data, x, weights, bias):
    """Owner probabilities and 'asks for experience' by segment; the lean towards roles and organisations by posting."""
    count = 3 * len(c.ACCOUNTABILITIES)
    scores = x @ weights[:, : count + 1] + bias[: count + 1]
    owners = scores[:, :count].reshape(len(scores), len(c.ACCOUNTABILITIES), 3)
    owners = linear.softmax(np.concatenate([np.zeros((*owners.shape[:2], 1)), owners], 2))
    asked = 1 / (1 + np.exp(-scores[:, count]))
    lean = documents(x, data.posting, len(data.rows)) @ weights[:, count + 1 :] + bias[count + 1 :]
    return owners, asked, lean[:, : len(c.ROLES)], lean[:, len(c.ROLES) :]


def kappa(a, b):
    observed = np.mean(a == b)
    expected = sum(np.mean(a == k) * np.mean(b == k) for k in set(a) | set(b))
    return 1.0 if expected == 1 else (observed - expected) / (1 - expected)


def report(gold, findings, rows, roles, organisations):
    told = findings.argmax(2)
    kappas = [kappa(gold[:, a], told[:, a]) for a in range(gold.shape[1])]
    print("by accountability:", " ".join(f"{a} {k:.2f}" for a, k in zip(c.ACCOUNTABILITIES, kappas)))
    print(f"cross-validated on train: k3 {np.mean(kappas[:3]):.3f}  k9 {np.mean(kappas):.3f}  exact3 {np.mean((gold[:, :3] == told[:, :3]).all(1)):.3f}", end="  ")
    print(f"role {np.mean(roles.argmax(1) == [c.ROLES.index(r['labels']['role']) for r in rows]):.3f}", end="  ")
    print(f"organisation {np.mean(organisations.argmax(1) == [c.ORGANISATIONS.index(r['labels']['org']) for r in rows]):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", help="folder with train.jsonl")
    parser.add_argument("out", help="weights file to write")
    parser.add_argument("--unseen", help="where to keep what the folds say of postings that they have not seen (.npz)")
    parser.add_argument("--labels-alone", action="store_true", help="learn nothing from the teacher")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        rows = r.corpus_rows(options.corpus)
        own_count = len(rows)  # the corpus' own come first: only they are reported on
        rows += r.more_labelled(options.corpus) + r.written_postings()
        whole = len(rows)
        rows += r.written_pairs()
        count = len(rows)
        data = c.load(rows + made_from_frames() + rephrased.versions(rows[: whole]), work)
        learnt = [data.rows[p]["kind"] != "version" or rephrased.in_other_words(data.rows[p], *map(int, span)) for p, span in zip(data.posting, data.spans)]
        data = data.only((data.form != c.FORMS.index("heading")) & np.array(learnt))
        x = linear.matrix(data.buckets, BITS)
        gold, employers, fold_of = c.gold_findings(rows), c.employers(rows), r.folds(data.rows)
        print(f"{whole} labelled postings, {count - whole} single sentences, {len(data.posting)} segments")
        teacher = lambda fold: None if options.labels_alone else teacher_labels.read(data, fold)
        importance = np.array([IMPORTANCE[row["kind"]] for row in data.rows])[data.posting]
        owners = np.zeros((len(data.posting), len(c.ACCOUNTABILITIES), 4))
        asked = np.zeros(len(data.posting))
        lean, organisations = np.zeros((len(data.rows), len(c.ROLES))), np.zeros((len(data.rows), len(c.ORGANISATIONS)))
        for fold in range(r.FOLDS):
            inside, outside = np.flatnonzero(fold_of != fold), np.flatnonzero(fold_of == fold)
            unseen = np.isin(data.posting, outside)
            o, q, role, organisation = read(data, x, *train_reader(data, x, inside, importance, teacher(fold)))
            owners[unseen], asked[unseen] = o[unseen], q[unseen]
            lean[outside], organisations[outside] = role[outside], organisation[outside]
            print(f"fold {fold + 1} of {r.FOLDS}", flush=True)
        told = data.posting < count  # all but what is made from frames or from other words
        owners, asked = owners[told], asked[told]
        more = {}
        if options.labels_alone:  # for the teachers: what a reader says that has seen a single fold
            for fold in range(r.FOLDS):
                seen = np.flatnonzero((fold_of == fold) | (fold_of < 0))
                more[f"seen{fold}"] = read(data, x, *train_reader(data, x, seen, importance, None))[0][told]
        if options.unseen:
            np.savez_compressed(options.unseen, **more, owners=owners, asked=asked, lean=lean[:count], organisations=organisations[:count])
        own = weighing.own_features(data.posting[told], count, owners, asked, work)
        evidence = weighing.Evidence(own, None, gold, weighing.worth_of(rows))
        findings = weighing.weigh_unseen(evidence, employers, PRICE)
        roles = np.array([c.ROLES.index(row["labels"]["role"]) for row in rows[:whole]])
        judged = np.zeros((whole, len(c.ROLES)))
        for inside, outside in GroupKFold(5).split(roles, groups=employers[:whole]):
            card = weighing.fit_policy(findings[inside], lean[inside], roles[inside], POLICY_PENALTY)
            judged[outside] = weighing.apply_policy(card, findings[outside], lean[outside])
        report(gold[:own_count], findings[:own_count], rows[:own_count], judged[:own_count], organisations[:own_count])
        weigher, *_ = weighing.fit_weigher(evidence, PRICE)
        policy = weighing.fit_policy(findings[:whole], lean[:whole], roles, POLICY_PENALTY)
        weights, bias = train_reader(data, x, np.arange(len(data.rows)), importance, teacher(-1))
        size = model_file.write_linear(options.out, VERSION, BITS, weights, bias, weigher, policy)
        print(f"wrote {options.out}: {size:,} bytes")


if __name__ == "__main__":
    main()
