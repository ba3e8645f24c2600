using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Identificatie;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>
/// What makes taking over repeatable: the file of a case, its code and the pseudonyms of its people are the same each time. A file is told
/// by source, name and first instant, because two systems may number their cases alike.
/// </summary>
internal sealed class Zaaksleutel(VaultKey sleutel, string bron)
{
    // A log with another name on each event must not fill the memory.
    private const int Onthouden = 10_000;

    private readonly Dictionary<string, MedewerkerRef> _pseudoniemen = [];

    public string Bron => bron;

    public DossierId DossierVan(string zaak, DateTimeOffset eerste)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{bron}\n{zaak}\n{eerste.UtcTicks}");
        return new DossierId(Uuid(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    public Trackingcode CodeVan(DossierId dossier) => Trackingcode.From(sleutel.Derive("trackingcode", dossier.Value.ToString("N")));

    public BurgerRef AanvragerVan(DossierId dossier) => new(Uuid(sleutel.Derive("aanvrager", dossier.Value.ToString("N"))));

    /// <summary>Who did it, without saying who: the same person has the same pseudonym within a source.</summary>
    public MedewerkerRef? Pseudoniem(string? resource)
    {
        if (string.IsNullOrWhiteSpace(resource)) return null;
        if (_pseudoniemen.TryGetValue(resource, out var bekend)) return bekend;

        if (_pseudoniemen.Count == Onthouden) _pseudoniemen.Clear();
        return _pseudoniemen[resource] = new($"{bron}-{Convert.ToHexStringLower(sleutel.Derive($"medewerker/{bron}", resource), 0, 5)}");
    }

    // Version 8 of RFC 9562: 122 bits of our own making.
    private static Guid Uuid(ReadOnlySpan<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        hash[..16].CopyTo(bytes);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]) & 0x0FFF) | 0x8000));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
