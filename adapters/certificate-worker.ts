/** The thread in which certificates are made and opened: hashing passwords takes long, and the page must not wait. */
import { parentPort } from "node:worker_threads";
import { answerCertificateQuestion, type CertificateQuestion } from "./certificate-work.ts";

parentPort?.on("message", async (question: CertificateQuestion) => {
  parentPort?.postMessage(await answerCertificateQuestion(question));
});
