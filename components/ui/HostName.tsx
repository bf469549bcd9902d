// A host's name, which breaks after a dot where it must break at all.

/** The words of the name stay whole; only one that is longer than its line is cut. */
export function HostName({ host }: { host: string }) {
  const parts = host.split('.');
  return (
    <>
      {parts.map((part, index) => (
        <>
          {part}
          {index < parts.length - 1 && (
            <>
              .<wbr />
            </>
          )}
        </>
      ))}
    </>
  );
}
