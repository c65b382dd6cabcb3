#!/usr/bin/env node
// `npm ci` and `npm start` build what this runs.
await import("../dist/src/cli/cli.js");
