import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** True if this process may mount file systems. */
export function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("unshare", ["--mount", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** True if this process may mount a folder over another one. */
export function canOverlay(): boolean {
  return canMount() && readFileSync("/proc/filesystems", "utf8").includes("overlay");
}

/** A disk of its own in a temporary folder. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param options of `mount`, such as "size=2m" */
  static async mount(options: string): Promise<SmallDisk> {
    const folder = await mkdtemp(join(tmpdir(), "ibid-disk-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
    return new SmallDisk(folder);
  }

  /** Writes until there is no room. */
  fill(): void {
    execFileSync("sh", ["-c", 'dd if=/dev/zero of="$0" bs=4096 2>/dev/null || true', this.#filler]);
  }

  /** Makes the room again that `fill` took. */
  async clear(): Promise<void> {
    await rm(this.#filler, { force: true });
  }

  async unmount(): Promise<void> {
    execFileSync("umount", ["--lazy", this.folder]);
    await rm(this.folder, { recursive: true });
  }

  get #filler(): string {
    return join(this.folder, "filler");
  }
}
