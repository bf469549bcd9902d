// The empty draft that `clarify new` writes: every key that is needed, with a word on each.

/** Markdown of a new draft. `host` is one of the publisher's web hosts, `today` an ISO date. */
export function draftTemplate(given: {
  readonly slug: string;
  readonly host: string;
  readonly regions: readonly string[];
  readonly today: string;
}): string {
  return `---
id: ${given.slug}
# Klaim: satu kalimat, seperti yang beredar, tanpa kata "hoaks" atau "tidak benar".
claim: ""
# Judul pendek klaim untuk daftar (boleh dikosongkan).
short: ""
# Sebutan lain: salin teks yang beredar apa adanya, satu baris satu. Satu saja sudah sangat menolong.
paraphrases:
  - ""
# Kapan pertama kali terlihat.
date: ${given.today}
# Tautan ke unggahan yang memuat klaim ini, bukan ke beranda situs (boleh dikosongkan).
appearances: []
# Posisi: true, partly-true, false, misleading, missing-context, outdated, explains, atau not-yet-known.
stance: ""
# Judul jawaban.
title: ""
regions: [${given.regions.join(', ')}]
topics: []
# Angka yang dipakai, satu per satu, dengan tempat asalnya. Contoh:
#   - label: Tarif 2027
#     value: Rp12.500
#     unit: per bulan
#     source: Perda Contoh 4/2026, lampiran I
data: []
# Halaman dan dokumen tempat pembaca dapat memeriksa. kind: regulation, data, news, factcheck, statement, document. Contoh:
#   - title: Perda Contoh 4/2026
#     url: https://jdih.contohkab.example/perda/2026/4
#     kind: regulation
sources: []
# Halaman instansi yang memuat jawaban ini.
url: https://${given.host}/klarifikasi/${given.slug}
# Masa berlaku jawaban (boleh dikosongkan).
validFrom: ""
validUntil: ""
# Isi bila klarifikasi ini terkait yang lain: dinas-lain/nama, atau alamat https.
related: []
# Untuk menarik klarifikasi: status: withdrawn, dan tulis alasannya di reason.
status: active
reason: ""
---

`;
}
