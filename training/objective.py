"""What the network and its teacher are trained to do: owners of segments, asked-for experience, findings and roles of postings."""

import numpy as np
import torch
import torch.nn.functional as f

import corpus as c
import teacher_labels

OWNER_WEIGHT = torch.tensor([1.0, 1.5, 1.5, 4.0])
IMPORTANCE = {"corpus": 1.0, "more": 1.0, "version": 1.0, "written": 0.7, "pair": 0.8, "frame": 0.4}
FINDING_LOSS, ROLE_LOSS = 0.3, 0.3     # of a posting, against the mean segment's
TEACHER_LOSS = 1.3                     # owners of labels are weighted; this makes the teacher's as heavy


def document_targets(rows):
    """Findings and role (-1 where nothing is known) of each posting, and how much each finding and role is worth."""
    find = c.gold_findings(rows)
    role = np.array([c.ROLES.index(row["labels"]["role"]) if "role" in row["labels"] else -1 for row in rows])
    importance = np.array([IMPORTANCE[row["kind"]] for row in rows])
    sure = np.array([[row["sure"][a] if "sure" in row else 1.0 for a in c.ACCOUNTABILITIES] for row in rows])
    return find, role, importance[:, None] * sure, importance * (role >= 0)


class Objective:
    """`teacher`: what the teacher says of the same postings, None where it is learnt from labels alone."""

    def __init__(self, data, device="cpu", teacher=None):
        tensor = lambda x: torch.as_tensor(x, device=device)
        self.owner, self.asked = tensor(data.owner), tensor(data.asked)
        importance = np.array([IMPORTANCE[row["kind"]] for row in data.rows])[data.posting][:, None]
        self.worth = tensor((data.known * importance).astype(np.float32))
        self.owner_weight = OWNER_WEIGHT.to(device)
        find, role, find_worth, role_worth = document_targets(data.rows)
        find, role = np.eye(len(c.FINDINGS))[find], np.eye(len(c.ROLES))[np.maximum(role, 0)]
        self.rows, self.taught = data.rows, None
        if teacher is not None:
            self.taught = tensor((teacher.owners).astype(np.float32))
            self.share = tensor((teacher_labels.SHARE * teacher.known).astype(np.float32))[:, None]
            share = teacher_labels.WHOLE_SHARE * teacher.whole
            find = find + share[:, None, None] * (teacher.findings - find)
            role = role + share[:, None] * (teacher.roles - role)
        self.documents = [
            (tensor(find.astype(np.float32)), tensor(find_worth.astype(np.float32)), FINDING_LOSS),
            (tensor(role[:, None].astype(np.float32)), tensor(role_worth[:, None].astype(np.float32)), ROLE_LOSS),
        ]

    def loss(self, segments, postings, told):
        """`told`: what a model says of these segments and postings (owners, asked, anything at all, findings, role)."""
        own, kind, any_, found, judged = told
        owner, asked, worth = self.owner[segments], self.asked[segments], self.worth[segments]
        says = f.log_softmax(own, -1)
        each = f.nll_loss(says.reshape(-1, 4), owner.reshape(-1), weight=self.owner_weight, reduction="none").view(-1, 9)
        if self.taught is not None:
            each = each + self.share[segments] * (TEACHER_LOSS * -(self.taught[segments] * says).sum(-1) - each)
        scale = max(float(worth.mean(1).sum()), 1.0)
        loss = (each * worth).sum() / scale
        given = asked >= 0
        if given.any():
            loss = loss + 0.3 * f.binary_cross_entropy_with_logits(kind[given], asked[given].float())
        anything = f.binary_cross_entropy_with_logits(any_, (owner > 0).any(1).float(), reduction="none")
        loss = loss + 0.3 * (anything * worth.mean(1)).sum() / scale
        for (target, value, share), part in zip(self.documents, (found, judged[:, None])):
            value = value[postings]
            each = -(target[postings] * f.log_softmax(part, -1)).sum(-1) * value
            loss = loss + share * each.sum() / max(float(value.mean(1).sum()), 1.0)
        return loss


def step(model, optimiser, schedule, loss):
    """One step down. Turns differ in how many steps they make, so that the schedule may end before the last."""
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    optimiser.step()
    if schedule.last_epoch < schedule.total_steps - 1:
        schedule.step()
