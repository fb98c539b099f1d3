"""A joint multinomial logistic regression over sparse features: several questions, one matrix, L-BFGS."""

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from corpus import GROUP_SCALES


def matrix(buckets, bits):
    """Segments x 2**bits. Each group of features has length `GROUP_SCALES`, as in the reader."""
    columns, values, ends = [], [], [0]
    for groups in buckets:
        for group, scale in zip(groups, GROUP_SCALES):
            if len(group):
                columns.append(group & (2**bits - 1))
                values.append(np.full(len(group), scale / np.sqrt(len(group)), np.float32))
        ends.append(ends[-1] + sum(len(group) for group in groups))
    out = sp.csr_matrix((np.concatenate(values), np.concatenate(columns), ends), shape=(len(buckets), 2**bits))
    out.sum_duplicates()
    return out


def rarity(x):
    """One weight for each column: rare features may get larger weights for the same price."""
    seen = np.asarray((x > 0).sum(0)).ravel()
    return np.log((1 + x.shape[0]) / (1 + seen)).astype(np.float32)


def softmax(scores):
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def fit(x, questions, penalty, iterations):
    """`questions`: (targets n x k, weights n) each. Returns the weights (columns x all k), the biases and the slices."""
    columns, slices, width = x.shape[1], [], 0
    for targets, _ in questions:
        slices.append(slice(width, width + targets.shape[1]))
        width += targets.shape[1]
    transposed = x.T.tocsr()

    def loss(flat):
        both = flat.reshape(columns + 1, width).astype(np.float32)
        weights, bias = both[:columns], both[columns]
        scores = x @ weights + bias
        gradient = np.empty_like(scores)
        total = 0.0
        for (targets, importance), part in zip(questions, slices):
            z = scores[:, part]
            highest = z.max(1, keepdims=True)
            powers = np.exp(z - highest)
            sums = powers.sum(1, keepdims=True)
            total += float((importance * ((np.log(sums) + highest)[:, 0] - (targets * z).sum(1))).sum())
            gradient[:, part] = (powers / sums - targets) * importance[:, None]
        total += 0.5 * penalty * float((weights * weights).sum())
        out = np.empty((columns + 1, width))
        out[:columns] = transposed @ gradient + penalty * weights
        out[columns] = gradient.sum(0)
        return total, out.ravel()

    start = np.zeros((columns + 1) * width)
    result = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 6})
    both = result.x.reshape(columns + 1, width).astype(np.float32)
    return both[:columns], both[columns], slices
