#!/usr/bin/env node
// In a clone, `npm ci` and `npm start` build what this imports. A package contains it.
await import("../dist/src/cli/cli.js");
