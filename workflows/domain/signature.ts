/** What was verified of a signature: by whom, with which certificate, when. A type: as such it is JSON. */
export type SignatureFacts = {
  /** The common name of the certificate's subject. */
  signer: string;
  certificate: {
    /** hexadecimal */
    serial: string;
    /** The common name of who issued it. */
    issuer: string;
    /** ISO instant */
    validUntil: string;
  };
  /** As people call it: `ECDSA P-256, SHA-256`. */
  algorithm: string;
  /** ISO instant that the signer names; the one at which the signature came, if they name none. */
  time: string;
};

/** A verified signature of a step with what exactly was signed. */
export type SignedStep = { by: SignatureFacts; content: string };
