import { paymentHook, paymentHookPath } from "../../../src/adapters/http/payment-hook";
import { signatureOf } from "../../../src/adapters/http/signed-body";
import { openHttpServer } from "../../../src/adapters/http/server";
import { systemActor } from "../../../src/domain/access/identify-actor";
import { receiveGatewayPayment, type GatewayPayment } from "../../../src/domain/banking/receive-gateway-payment";
import type { Clock } from "../../../src/domain/shared/clock";
import type { UnitOfWork } from "../../../src/domain/shared/tx";

const secret = "only the gateway of the stories knows it";

/** A payment gateway calls the real webhook, over HTTP and signed; forged, with a secret of its own. Gives the answer's status. */
export async function gatewayCalls(work: UnitOfWork, clock: Clock, body: string, forged: boolean): Promise<number> {
  const receive = (payment: GatewayPayment) =>
    work.run(async (tx) => void (await receiveGatewayPayment(tx, systemActor("payment gateway", "Asia/Shanghai"), payment)));
  const web = await openHttpServer({ port: 0, plugins: [paymentHook({ secret, clock, receive })] });
  try {
    const timestamp = String(Math.floor(clock.now().getTime() / 1000));
    const signature = signatureOf(forged ? "another secret" : secret, timestamp, body);
    const headers = { "content-type": "application/json", "x-timestamp": timestamp, "x-signature": signature };
    return (await fetch(`${web.address}${paymentHookPath}`, { method: "POST", headers, body })).status;
  } finally {
    await web.close();
  }
}
