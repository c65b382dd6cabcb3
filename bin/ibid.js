#!/usr/bin/env node
import module from "node:module";

// Keeps compiled code between calls, where this version of Node can.
module.enableCompileCache?.();
// In a clone, `npm ci` and `npm start` build what this imports. A package contains it.
await import("../dist/src/cli/cli.js");
