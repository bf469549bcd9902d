// Arrays that grow while an index is drafted, and a dictionary from hashes to numbers: typed, so that a build leaves no garbage.

/** Small: the check of broad wordings drafts an index for each wording, thousands of them. Grown by doubling. */
const FIRST_LENGTH = 64;

/** Unsigned 32-bit numbers that are only appended or changed in place. */
export class GrowingNumbers {
  length = 0;
  private array = new Uint32Array(FIRST_LENGTH);

  push(number: number): void {
    if (this.length === this.array.length) {
      const wider = new Uint32Array(this.array.length * 2);
      wider.set(this.array);
      this.array = wider;
    }
    this.array[this.length] = number;
    this.length += 1;
  }

  at(place: number): number {
    return this.array[place] ?? 0;
  }

  set(place: number, number: number): void {
    this.array[place] = number;
  }

  /** The numbers so far; a view that the next `push` may leave behind. */
  view(): Uint32Array {
    return this.array.subarray(0, this.length);
  }
}

/** Bytes that are only appended: numbers below 256, or byte strings end to end. */
export class GrowingBytes {
  length = 0;
  private array = new Uint8Array(FIRST_LENGTH);

  push(byte: number): void {
    this.reserve(1);
    this.array[this.length] = byte;
    this.length += 1;
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.array.set(bytes, this.length);
    this.length += bytes.length;
  }

  at(place: number): number {
    return this.array[place] ?? 0;
  }

  /** The bytes so far; a view that the next `push` or `append` may leave behind. */
  view(): Uint8Array {
    return this.array.subarray(0, this.length);
  }

  private reserve(more: number): void {
    let size = this.array.length;
    while (size < this.length + more) size *= 2;
    if (size === this.array.length) return;
    const wider = new Uint8Array(size);
    wider.set(this.view());
    this.array = wider;
  }
}

/** Numbers hashes in the order in which they are first met. */
export class HashNumbering {
  readonly hashes = new GrowingNumbers();
  /** Number plus one; 0 where the slot is free. */
  private slots = new Uint32Array(FIRST_LENGTH);

  numberOf(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let held = this.slots[slot] ?? 0; held !== 0; held = this.slots[slot] ?? 0) {
      if (this.hashes.at(held - 1) === hash) return held - 1;
      slot = (slot + 1) & mask;
    }
    this.hashes.push(hash);
    this.slots[slot] = this.hashes.length;
    if (this.hashes.length * 2 > this.slots.length) this.grow();
    return this.hashes.length - 1;
  }

  private grow(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.hashes.length; number += 1) {
      let slot = this.hashes.at(number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}
