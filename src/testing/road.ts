type Socket = Bun.Socket<{ other?: Socket; waiting: Uint8Array[] }>;

/** The network between us and a Postgres. */
export interface Road {
  /** the server's URL by this road */
  url: string;
  /** ends all connections and takes no new ones */
  cut(): void;
  mend(): void;
  /** lets nothing through, with all connections open */
  silence(): void;
  speak(): void;
  /** ends each connection on which this is asked */
  endAt(text: string): void;
  stop(): void;
}

/** Leads a local port to the Postgres of `url`. */
export function startRoad(url: string): Road {
  const server = new URL(url);
  const near = new Set<Socket>();
  let isSilent = false;
  let end: string | undefined;
  let held: (() => void)[] = [];
  const pass = (socket: Socket, bytes: Uint8Array) => {
    const copy = Uint8Array.from(bytes);
    if (end && Buffer.from(copy).includes(end)) return socket.terminate();
    const write = () => {
      if (socket.data.other) socket.data.other.write(copy);
      else socket.data.waiting.push(copy);
    };
    if (isSilent) held.push(write);
    else write();
  };
  const open = (port: number) =>
    Bun.listen<Socket["data"]>({
      hostname: "127.0.0.1",
      port,
      socket: {
        open(socket) {
          socket.data = { waiting: [] };
          near.add(socket);
          void Bun.connect<Socket["data"]>({
            hostname: server.hostname,
            port: Number(server.port),
            data: { other: socket, waiting: [] },
            socket: {
              open(far) {
                socket.data.other = far;
                for (const bytes of socket.data.waiting) far.write(bytes);
              },
              data: pass,
              close: () => void socket.end(),
            },
          });
        },
        data: pass,
        close(socket) {
          near.delete(socket);
          socket.data.other?.end();
        },
      },
    });
  let listener = open(0);
  const { port } = listener;
  const through = new URL(url);
  through.port = String(port);
  return {
    url: through.href,
    cut() {
      listener.stop(true);
      for (const socket of near) socket.terminate();
    },
    mend() {
      listener = open(port);
    },
    silence() {
      isSilent = true;
    },
    speak() {
      isSilent = false;
      for (const write of held) write();
      held = [];
    },
    endAt(text) {
      end = text;
    },
    stop: () => void listener.stop(true),
  };
}
