import { CertificateRevocationList, Extension, Extensions, RevokedCertificate } from 'pkijs';
import { Integer } from 'asn1js';
import { ENGINE, timeOf } from './issue-certificate.mjs';

/**
 * The list of what an authority has revoked.
 * @param {import('./issue-certificate.mjs').Identity} issuer
 * @param {{ from: Date, to: Date, revoked?: { certificate: import('pkijs').Certificate, at: Date }[] }} content
 */
export async function issueList({ certificate, key }, { from, to, revoked = [] }) {
  const list = new CertificateRevocationList({ version: 1 });
  list.issuer.typesAndValues = certificate.subject.typesAndValues;
  list.thisUpdate = timeOf(from);
  list.nextUpdate = timeOf(to);
  if (revoked.length > 0) {
    list.revokedCertificates = revoked.map(
      (one) =>
        new RevokedCertificate({
          userCertificate: one.certificate.serialNumber,
          revocationDate: timeOf(one.at),
        }),
    );
  }
  const number = new Integer({ value: Math.floor(from.getTime() / 1000) }).toBER();
  list.crlExtensions = new Extensions({
    extensions: [new Extension({ extnID: '2.5.29.20', extnValue: number })],
  });
  await list.sign(key, 'SHA-256', ENGINE);
  return list;
}
