import { createRequire } from "node:module";
import type { InferenceSession, Tensor } from "onnxruntime-node";

/** ONNX Runtime's CommonJS module. It is loaded by `require`, so that a platform without it can go on without it. */
export interface OnnxRuntime {
  readonly InferenceSession: typeof InferenceSession;
  readonly Tensor: typeof Tensor;
}

/** @throws Error if there is no ONNX Runtime for this platform */
export function loadOnnxRuntime(): OnnxRuntime {
  const runtime: OnnxRuntime = createRequire(import.meta.url)("onnxruntime-node");
  return runtime;
}

/** A session on one core, since the threads of this process share few. */
export function openSession({ InferenceSession }: OnnxRuntime, file: string): Promise<InferenceSession> {
  return InferenceSession.create(file, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
  });
}
