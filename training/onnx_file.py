"""Writes a graph as a model that ONNX Runtime reads."""

import os

import onnx
from onnx import helper

# Weights from this size on stand in a file of their own, which ONNX Runtime maps into memory instead of copying it.
LEAST_BYTES = 4096


def save(graph, path):
    """Writes the model and, beside it as `path` with "_data" added, its large weights."""
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="ibid")
    model.ir_version = 8
    onnx.checker.check_model(model)
    data = f"{path}_data"
    # The file is appended to if it exists.
    if os.path.exists(data):
        os.remove(data)
    onnx.save(
        model,
        path,
        save_as_external_data=any(len(each.raw_data) >= LEAST_BYTES for each in graph.initializer),
        location=os.path.basename(data),
        size_threshold=LEAST_BYTES,
    )
