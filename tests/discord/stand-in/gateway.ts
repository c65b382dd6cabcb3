import type { Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import { list, number, object, text, type Json } from "./json.ts";
import { snowflake } from "./snowflake.ts";
import { shardOf } from "./world.ts";

const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

export const intents = { guilds: 1, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 };
const privileged = (1 << 1) | (1 << 8) | (1 << 15);

/** A bot's session: its identification, and the events that were sent to it, which allow it to resume. */
export interface Session {
  readonly id: string;
  readonly shard: number;
  /** The number of all shards. */
  readonly shardCount: number;
  readonly intents: number;
  readonly sent: string[];
  socket: WebSocket | undefined;
}

export interface GatewayOptions {
  readonly token: () => string;
  readonly allowedIntents: number;
  /** Heartbeat interval in milliseconds. */
  readonly heartbeat: number;
  /** The events after the READY of a new session. */
  readonly onIdentify: (session: Session) => void;
  readonly ready: (session: Session) => Json;
}

/** Discord's gateway: sessions that identify, send heartbeats and resume. */
export class Gateway {
  readonly sessions = new Map<string, Session>();
  readonly #options: GatewayOptions;
  readonly #sockets: WebSocketServer;
  /** Numbers of identifications and resumptions. */
  readonly counts = { identify: 0, resume: 0, heartbeat: 0 };
  /** The shards that identified: the id and the number of all. */
  readonly shards: unknown[] = [];
  /** When each of them identified, by `performance.now()`, in milliseconds. */
  readonly identifiedAt: number[] = [];
  /** If set, closes every connection that identifies with this code. */
  refuseWith: number | undefined;
  /** False for a gateway that doesn't acknowledge heartbeats. */
  acknowledges = true;
  /** True for a gateway that can't be reached. */
  isAway = false;

  constructor(server: Server, options: GatewayOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({ server, path: "/gateway" });
    this.#sockets.on("connection", (socket) => this.#welcome(socket));
  }

  #welcome(socket: WebSocket): void {
    if (this.isAway) return socket.terminate();
    const { heartbeat } = this.#options;
    socket.send(JSON.stringify({ op: op.hello, s: null, t: null, d: { heartbeat_interval: heartbeat } }));
    socket.on("message", (data: Buffer) => {
      const packet = object(JSON.parse(data.toString()));
      this.#receive(socket, number(packet["op"]), packet["d"]);
    });
  }

  #receive(socket: WebSocket, code: number, data: unknown): void {
    if (code === op.heartbeat) {
      this.counts.heartbeat++;
      if (!this.acknowledges) return;
      socket.send(JSON.stringify({ op: op.heartbeatAck, s: null, t: null, d: null }));
    } else if (code === op.identify) this.#identify(socket, object(data));
    else if (code === op.resume) this.#resume(socket, object(data));
    else if (code !== 3 && code !== 4 && code !== 8) socket.close(4001, "Unknown opcode");
  }

  #identify(socket: WebSocket, data: Json): void {
    this.counts.identify++;
    this.shards.push(data["shard"]);
    this.identifiedAt.push(performance.now());
    const asked = number(data["intents"]);
    if (this.refuseWith !== undefined) return socket.close(this.refuseWith);
    if (text(data["token"]) !== this.#options.token()) return socket.close(4004, "Authentication failed.");
    if ((asked & privileged & ~this.#options.allowedIntents) !== 0) {
      return socket.close(4014, "Disallowed intent(s).");
    }
    const [shard = 0, shardCount = 1] = list(data["shard"]).map(number);
    const session: Session = { id: snowflake(), shard, shardCount, intents: asked, sent: [], socket };
    this.sessions.set(session.id, session);
    this.send(session, "READY", { ...this.#options.ready(session), session_id: session.id });
    this.#options.onIdentify(session);
  }

  #resume(socket: WebSocket, data: Json): void {
    this.counts.resume++;
    if (text(data["token"]) !== this.#options.token()) return socket.close(4004, "Authentication failed.");
    const session = this.sessions.get(text(data["session_id"]));
    if (!session) return socket.send(JSON.stringify({ op: op.invalidSession, s: null, t: null, d: false }));
    session.socket = socket;
    for (const packet of session.sent.slice(number(data["seq"]))) socket.send(packet);
    this.send(session, "RESUMED", {});
  }

  /** Sends an event to a session, or stores it until the session resumes. */
  send(session: Session, event: string, data: unknown): void {
    const packet = JSON.stringify({ op: op.dispatch, s: session.sent.length + 1, t: event, d: data });
    session.sent.push(packet);
    session.socket?.send(packet);
  }

  /** The sessions that receive the events of a server, or those of direct messages. */
  sessionsOf(guildId: string | undefined): Session[] {
    return [...this.sessions.values()].filter(
      ({ shard, shardCount }) => shard === shardOf(guildId, shardCount),
    );
  }

  /** Sends the last event of a kind once more, as a new one. */
  repeat(event: string): void {
    for (const session of this.sessions.values()) {
      const packets = session.sent.map((packet) => object(JSON.parse(packet)));
      const last = packets.findLast(({ t }) => t === event);
      if (last) this.send(session, event, last["d"]);
    }
  }

  /** Terminates all connections without a close code, like a network failure. */
  drop(): void {
    this.#detach();
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Breaks all connections and forgets the sessions, so that what happens until the bots identify anew is lost to them. */
  forget(): void {
    this.drop();
    this.sessions.clear();
  }

  /** Asks all bots to reconnect. */
  askToReconnect(): void {
    this.#detach();
    for (const socket of this.#sockets.clients) socket.send(JSON.stringify({ op: op.reconnect, d: null }));
  }

  /** Tells all bots that their sessions can't go on, except by resuming them if they can be resumed. */
  invalidate(isResumable: boolean): void {
    this.#detach();
    if (!isResumable) this.sessions.clear();
    for (const socket of this.#sockets.clients) {
      socket.send(JSON.stringify({ op: op.invalidSession, s: null, t: null, d: isResumable }));
    }
  }

  /** Closes all connections with a close code, and deletes the sessions unless they are kept. */
  close(code: number, keepsSessions = false): void {
    this.#detach();
    if (!keepsSessions) this.sessions.clear();
    for (const socket of this.#sockets.clients) socket.close(code);
  }

  /** Keeps events for the sessions until they resume. */
  #detach(): void {
    for (const session of this.sessions.values()) session.socket = undefined;
  }

  /** Sends a raw string to all bots, which needn't be JSON. */
  sendRaw(data: string): void {
    for (const socket of this.#sockets.clients) socket.send(data);
  }

  stop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }
}
