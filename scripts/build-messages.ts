import { writeFileSync } from "node:fs";
import { bundled } from "../src/shared/package-path.ts";
import { declarationOf } from "./messages/declaration.ts";
import { messagesOf } from "./messages/files.ts";

// Declares the messages in locales/en, so that unknown ids and missing variables don't pass the type check.

writeFileSync(bundled("src/shared/locale/messages.ts"), declarationOf(messagesOf("en")));
