"""The reranker: six layers of MiniLM, of which the last three read question and passage together, and a head."""

import math
import sys

import torch
import torch.nn.functional as F

# The scripts run from the root of the repository.
sys.path.append("training")
from minilm import BERT, read_weights

WIDTH, HEADS, LAYERS = 384, 12, 6
# The first layers, which stay as they are, and in which question and passage don't see each other.
APART = 3
HIDDEN = 128
START, END = 101, 102
FAR = -1e4

# What a token is: a mark of the question, a word of it, the sentence, or another token of the passage.
MARK, ASKED, SENTENCE, PASSAGE = range(4)


def pretrained():
    """The pretrained tensors by name."""
    return {name: torch.tensor(values) for name, values in read_weights().items()}


def linear(x, weights, bias=None):
    """In bfloat16, for which processors with AMX have instructions."""
    return F.linear(x.bfloat16(), weights.bfloat16(), None if bias is None else bias.bfloat16())


class Norm(torch.nn.Module):
    def __init__(self, tensors, name):
        super().__init__()
        self.gain = torch.nn.Parameter(tensors[f"{name}/LayerNorm/batchnorm/mul/ReadVariableOp"])
        self.shift = torch.nn.Parameter(tensors[f"{name}/LayerNorm/batchnorm/ReadVariableOp"])

    def forward(self, x):
        return F.layer_norm(x, (WIDTH,), self.gain, self.shift, 1e-12)


class Dense(torch.nn.Module):
    def __init__(self, tensors, *names):
        super().__init__()
        self.weights = torch.nn.Parameter(torch.cat([tensors[f"{name}/Tensordot/ReadVariableOp"].T for name in names]))
        self.bias = torch.nn.Parameter(torch.cat([tensors[f"{name}/BiasAdd/ReadVariableOp"] for name in names]))

    def forward(self, x):
        return linear(x, self.weights, self.bias)


class Layer(torch.nn.Module):
    def __init__(self, tensors, index):
        super().__init__()
        name = f"{BERT}encoder/layer_._{index}/"
        self.attention = Dense(tensors, *(f"{name}attention/self/{part}" for part in ("query", "key", "value")))
        self.context = Dense(tensors, f"{name}attention/output/dense")
        self.context_norm = Norm(tensors, f"{name}attention/output")
        self.expand = Dense(tensors, f"{name}intermediate/dense")
        self.contract = Dense(tensors, f"{name}output/dense")
        self.contract_norm = Norm(tensors, f"{name}output")

    def forward(self, x, places, shape, mask):
        """Only attention is computed with padding. `places` are those of the tokens in a batch of that shape."""
        batch, length = shape
        size = WIDTH // HEADS
        padded = torch.zeros(batch * length, 3 * WIDTH, dtype=torch.bfloat16).index_copy(0, places, self.attention(x))
        heads = padded.view(batch, length, 3, HEADS, size).permute(2, 0, 3, 1, 4).reshape(3, batch * HEADS, length, size)
        query, key, value = heads
        scores = torch.bmm(query / math.sqrt(size), key.transpose(1, 2)).view(batch, HEADS, length, length) + mask
        mixed = torch.bmm(scores.softmax(-1).view(batch * HEADS, length, length), value)
        joined = mixed.view(batch, HEADS, length, size).transpose(1, 2).reshape(batch * length, WIDTH)[places]
        x = self.context_norm(x + self.context(joined).float())
        return self.contract_norm(x + self.contract(F.gelu(self.expand(x))).float())


def unit(x):
    return x / (x.norm(dim=-1, keepdim=True) + 1e-6)


class Reranker(torch.nn.Module):
    def __init__(self, tensors):
        super().__init__()
        parameter = torch.nn.Parameter
        self.words = tensors["unknown"]
        self.positions = tensors["unknown_0"] + tensors["unknown_1"][0]
        self.norm = Norm(tensors, f"{BERT}embeddings")
        self.layers = torch.nn.ModuleList([Layer(tensors, index) for index in range(LAYERS)])
        # Added to the tokens of the sentence (1) and to all others (0) before the joint layers.
        self.mark = parameter(torch.zeros(2, WIDTH))
        # The logarithm of a question token's weight in MaxSim, as a function of its embedding.
        self.importance = parameter(torch.zeros(WIDTH))
        self.scales = parameter(torch.tensor([14.0, 8.0]))
        self.hidden = parameter(torch.randn(HIDDEN, 4 * WIDTH) * 0.02)
        self.hidden_bias = parameter(torch.zeros(HIDDEN))
        self.out = parameter(torch.zeros(HIDDEN))
        # The logit of "none of the candidates".
        self.none = parameter(torch.tensor(9.0))

    def joint(self):
        return [each for layer in self.layers[APART:] for each in layer.parameters()]

    def head(self):
        return [self.hidden, self.hidden_bias, self.out, self.importance, self.mark]

    def forward(self, sequences):
        """The scores of sequences, each a list of tokens and a list of what they are."""
        lengths = torch.tensor([len(tokens) for tokens, _ in sequences])
        batch, length = len(sequences), int(lengths.max())
        tokens = torch.tensor([each for tokens, _ in sequences for each in tokens])
        kinds = torch.tensor([each for _, kinds in sequences for each in kinds])
        rows = torch.repeat_interleave(torch.arange(batch), lengths)
        starts = lengths.cumsum(0) - lengths
        columns = torch.arange(len(tokens)) - starts[rows]
        places = rows * length + columns

        def padded(values):
            width = values.shape[1:]
            return torch.zeros(batch * length, *width).index_copy(0, places, values).view(batch, length, *width)

        def sums(values):
            return torch.zeros(batch, *values.shape[1:]).index_add(0, rows, values)

        of_question = (kinds <= ASKED).float()
        in_sentence, asked = (kinds == SENTENCE).float(), (kinds == ASKED).float()
        question_lengths = sums(of_question).long()
        gone = (torch.arange(length)[None] >= lengths[:, None]).float()[:, None]
        side = padded(of_question)
        together = (gone * FAR)[:, None].bfloat16()
        apart = ((gone + (side[:, :, None] != side[:, None]).float()).clamp(max=1) * FAR)[:, None].bfloat16()

        own_columns = torch.where(of_question > 0, columns, columns - question_lengths[rows])
        x = self.norm(self.words[tokens] + self.positions[own_columns])
        weights = torch.exp(x.detach() @ self.importance)
        with torch.no_grad():
            for layer in self.layers[:APART]:
                x = layer(x, places, (batch, length), apart)
        x = x + self.mark[in_sentence.long()]
        for layer in self.layers[APART:]:
            x = layer(x, places, (batch, length), together)

        def mean(which):
            return sums(x * which[:, None]) / sums(which).clamp(min=1)[:, None]

        sentence, question = mean(in_sentence), mean(asked)
        units = padded(unit(x)).bfloat16()
        longest = int(question_lengths.max())
        cosines = torch.bmm(units[:, :longest], units.transpose(1, 2)).float()
        best = (cosines - 10 * (1 - padded(in_sentence))[:, None]).amax(-1)
        counted = padded(weights * asked)[:, :longest]
        max_sim = (best * counted).sum(1) / counted.sum(1).clamp(min=1e-6)
        cosine = (unit(sentence) * unit(question)).sum(-1)
        features = torch.cat([x[starts], sentence, question, sentence * question], 1)
        features = F.dropout(features, 0.1, self.training)
        deep = F.gelu(linear(features, self.hidden).float() + self.hidden_bias) @ self.out
        return self.scales[0] * max_sim + self.scales[1] * cosine + deep
