/** The certificate store of the pretend server. */
import type {
  CertificateStoreServer,
  CertificateToRemove,
  StoredCertificate,
} from "../../core/certificate-store-port.ts";
import type { InspectedCertificate } from "../../core/certificates-port.ts";
import { SetupError } from "../../core/errors.ts";
import { isLegacyCsp } from "../../core/vault/certificate-rules.ts";
import type { OldCertificate } from "../../core/windows-facts.ts";
import { type Acting, throwIfCancelled } from "./acting.ts";
import { type Machine, readMachine, type StoreCertificate } from "./machine.ts";
import type { PracticeWorld } from "./registering.ts";

export const certificateStoreOn = (
  file: string,
  { clock, readPfx }: PracticeWorld,
  act: Acting,
): CertificateStoreServer => ({
  async storedCertificates(thumbprints, signal) {
    throwIfCancelled(signal);
    return storedOf(readMachine(file), thumbprints);
  },
  importCertificate: (pfx, _thumbprint, watch) =>
    act("importCertificate", watch, {}, async (machine) => {
      const added = asImported(machine, await readPfx(pfx));
      if (!isLegacyCsp(added.provider))
        throw new SetupError("certificate.not-legacy-csp", { keyProvider: "CNG" });
      return machineWithCertificate(machine, added);
    }),
  removeCertificates: (certificates, watch) =>
    act("removeCertificates", watch, {}, async (machine) =>
      machineWithoutCertificates(machine, certificates, clock.now()),
    ),
});

/** Where Windows puts the key: where the PFX says, but for the knob. */
export const asImported = ({ knobs }: Machine, read: StoreCertificate): StoreCertificate =>
  knobs.newerKeyProvider ? { ...read, provider: null } : read;

/** As the library of our scripts finds them: `Get-OldCertificate`. */
export function oldCertificatesOf(machine: Machine, now: Date): OldCertificate[] {
  const used = machine.registration?.registeredWith;
  return machine.certificates.flatMap((certificate) => {
    const { subject, thumbprint, validTo, hasPrivateKey } = certificate;
    const why = whyOld(certificate, now);
    return why === null || thumbprint === used ? [] : [{ subject, thumbprint, validTo, hasPrivateKey, why }];
  });
}

function whyOld(
  { subject, friendlyName, validTo }: StoreCertificate,
  now: Date,
): OldCertificate["why"] | null {
  if (/CN=Windows Azure Tools(,|$)/i.test(subject)) return "left-over";
  return /-vaultcredentials$/i.test(friendlyName) && Date.parse(validTo) < now.getTime() ? "expired" : null;
}

export const storedOf = (machine: Machine, thumbprints: readonly string[]): StoredCertificate[] =>
  machine.certificates
    .filter(({ thumbprint }) => isAmong(thumbprints, thumbprint))
    .map(({ thumbprint, hasPrivateKey, provider }) => ({ thumbprint, hasPrivateKey, provider }));

export function machineWithCertificate(machine: Machine, added: StoreCertificate): Partial<Machine> {
  const others = machine.certificates.filter(({ thumbprint }) => thumbprint !== added.thumbprint);
  return { certificates: [...others, added] };
}

/** All or none. */
export function machineWithoutCertificates(
  machine: Machine,
  named: readonly CertificateToRemove[],
  now: Date,
): Partial<Machine> {
  const old = oldCertificatesOf(machine, now);
  const isNamed = (each: { thumbprint: string; subject: string }) =>
    named.some(
      ({ thumbprint, subject }) =>
        thumbprint.toUpperCase() === each.thumbprint &&
        subject.trim().toLowerCase() === each.subject.toLowerCase(),
    );
  const thumbprints = named.map(({ thumbprint }) => thumbprint);
  for (const { thumbprint } of storedOf(machine, thumbprints)) {
    if (!old.some((each) => each.thumbprint === thumbprint && isNamed(each)))
      throw new SetupError("certificate-store.not-old", { thumbprint });
  }
  return { certificates: machine.certificates.filter(({ thumbprint }) => !isAmong(thumbprints, thumbprint)) };
}

const isAmong = (thumbprints: readonly string[], thumbprint: string): boolean =>
  thumbprints.some((each) => each.toUpperCase() === thumbprint);

export const storeCertificateOf = ({
  subject,
  thumbprint,
  validTo,
  friendlyName,
  hasPrivateKey,
  keyProvider,
}: InspectedCertificate): StoreCertificate => ({
  ...{ subject, thumbprint, validTo, hasPrivateKey },
  friendlyName: friendlyName ?? "",
  provider: keyProvider,
});
