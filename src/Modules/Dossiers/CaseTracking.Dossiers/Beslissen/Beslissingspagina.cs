using CaseTracking.Dossiers.Handelen;

namespace CaseTracking.Dossiers.Beslissen;

/// <summary>A page that shows more of a file than the list knows: its draft, its decision, what is still to be paid.</summary>
internal abstract class Beslissingspagina(Werkbank werkbank, DossierStore store) : Handelingpagina(werkbank)
{
    protected const string Doel = "beslissing-voorbereiden";

    /// <summary>The file as the rules see it.</summary>
    public Dossier.Bestaand Stand { get; private set; } = null!;

    protected HandelingContext Context => new(Vandaag, Actor);

    /// <summary>What was chosen from a fixed list; nothing when it is not in it.</summary>
    protected static T? Keuze<T>(string? code)
        where T : struct, Enum => Enum.TryParse<T>(code, out var keuze) && Enum.IsDefined(keuze) && keuze.ToString() == code ? keuze : null;

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        Stand = (Dossier.Bestaand)(await store.Load(id, ct)).State;
        return true;
    }
}
