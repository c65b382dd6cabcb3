import { connect, createServer, type Server, type Socket } from "node:net";

/** The way in which a proxy treats connections: it forwards them, breaks them, or keeps them without a byte going through. */
type Mode = "open" | "refused" | "silent";

/** A proxy for TCP connections to a port of this machine that can fail like a network. */
export class TcpProxy {
  readonly #target: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #mode: Mode = "open";

  private constructor(target: number) {
    this.#target = target;
    this.#server = createServer((socket) => this.#accept(socket));
  }

  static async start(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await new Promise<void>((resolve) => {
      proxy.#server.listen(0, "127.0.0.1", resolve);
    });
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  set mode(mode: Mode) {
    this.#mode = mode;
    for (const socket of this.#sockets) {
      if (mode === "refused") socket.destroy();
      else if (mode === "silent") socket.pause();
      else socket.resume();
    }
  }

  async stop(): Promise<void> {
    this.mode = "refused";
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #accept(incoming: Socket): void {
    const outgoing = connect(this.#target, "127.0.0.1");
    for (const [from, to] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      this.#sockets.add(from);
      from.on("data", (data) => to.write(data));
      from.on("error", () => {});
      from.on("close", () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      if (this.#mode === "silent") from.pause();
    }
    if (this.#mode === "refused") incoming.destroy();
  }
}
