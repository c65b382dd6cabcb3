import { bundledModel } from "../../../../src/nlp/encoder/encoder.ts";
import { EncoderModel } from "../../../../src/nlp/encoder/model/model.ts";
import { loadOnnxRuntime } from "../../../../src/nlp/encoder/model/onnx.ts";

/** The model that comes with Ibid, loaded in the thread of the tests. */
export const model = await EncoderModel.load(loadOnnxRuntime(), bundledModel);
