/** The roots that Azure's endpoints chain to, by SHA-1 thumbprint (transport-layer-security). */
export const AZURE_ROOTS: readonly { readonly name: string; readonly thumbprint: string }[] = [
  { name: "DigiCert Global Root G2", thumbprint: "df3c24f9bfd666761b268073fe06d1cc8d4f82a4" },
  { name: "DigiCert Global Root CA", thumbprint: "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436" },
  { name: "Baltimore CyberTrust Root", thumbprint: "d4de20d05e66fc53fe1a50882c78db2852cae474" },
  { name: "D-TRUST Root Class 3 CA 2 2009", thumbprint: "58e8abb0361533fb80f79b1b6d29d3ff8d5f00f0" },
  { name: "Microsoft RSA Root CA 2017", thumbprint: "73a5e64a3bff8316ff0edccc618a906e4eae4d74" },
  { name: "Microsoft ECC Root CA 2017", thumbprint: "999a64c37ff47d9fab95f14769891460eec4c3c5" },
];
