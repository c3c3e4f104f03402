import { ServiceError } from "../../errors.ts";

/** Which calls to make over and over, a connection's next one when it has its answer. */
export interface Calls {
  path: string;
  connections: number;
  /** predictions asked for by one call: more than one are sent as an array */
  inputs: number;
}

export interface Asked extends Calls {
  port: number;
  seconds: number;
}

export interface Called {
  /** predictions a second */
  perSecond: number;
}

const headEnd = Buffer.from("\r\n\r\n");

/** The bytes of one call. Bare sockets, as `fetch` would cost more than what it calls. */
function requestOf({ path, inputs }: Calls): Buffer {
  const input = (place: number) => ({
    total_paid: 4_000_000 + place,
    total_bill: 5_000_000,
    current_dpd: place % 30,
    on_time_count: place % 10,
    total_bills_count: 10,
  });
  const body = JSON.stringify(
    inputs === 1
      ? input(7)
      : Array.from({ length: inputs }, (_, place) => input(place)),
  );
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
}

/** One connection: calls and reads answers until the time is up; returns their number. */
async function keepCalling(
  { port }: Asked,
  request: Buffer,
  until: number,
): Promise<number> {
  let answers = 0;
  let head = Buffer.alloc(0);
  let missing = -1; // bytes of the body still to come; -1 while the head is read
  let unsent = request.subarray(request.length);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const send = (socket: Bun.Socket) => {
    unsent = unsent.subarray(socket.write(unsent));
  };
  const ask = (socket: Bun.Socket) => {
    head = Buffer.alloc(0);
    missing = -1;
    unsent = request;
    send(socket);
  };
  await Bun.connect({
    hostname: "127.0.0.1",
    port,
    socket: {
      open: ask,
      drain: send,
      data(socket, chunk) {
        if (missing >= 0) missing -= chunk.length;
        else {
          head = Buffer.concat([head, chunk]);
          const end = head.indexOf(headEnd);
          if (end < 0) return;
          const text = head.toString("latin1", 0, end);
          if (!text.startsWith("HTTP/1.1 200"))
            return reject(new ServiceError("bad_answer", text));
          const length = Number(text.match(/content-length: (\d+)/i)![1]);
          missing = length - (head.length - end - headEnd.length);
        }
        if (missing > 0) return;
        answers++;
        if (performance.now() < until) return ask(socket);
        resolve(answers); // before the end, as a close is a fault until then
        socket.end();
      },
      close: () => reject(new Error("the server closed a connection")),
      error: (_, error) => reject(error),
    },
  });
  return await promise;
}

/** bun callers.ts JSON: makes the calls that predict.bench.ts asks for. */
if (import.meta.main) {
  const asked: Asked = JSON.parse(process.argv[2]!);
  const request = requestOf(asked);
  const start = performance.now();
  const until = start + asked.seconds * 1000;
  const answers = await Promise.all(
    Array.from({ length: asked.connections }, () =>
      keepCalling(asked, request, until),
    ),
  );
  const calls = answers.reduce((sum, one) => sum + one, 0);
  // By the time that it took: the last answers come after the time is up.
  const took = (performance.now() - start) / 1000;
  const called: Called = { perSecond: (calls * asked.inputs) / took };
  console.log(JSON.stringify(called));
}
