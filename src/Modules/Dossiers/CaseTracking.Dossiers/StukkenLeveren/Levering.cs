using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Uploads;

namespace CaseTracking.Dossiers.StukkenLeveren;

/// <summary>Files that were looked at and taken, on their way to one dossier.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Bestanden">Each with the kind of document it is.</param>
/// <param name="Aanbrenger">Who brings them.</param>
internal sealed record Levering(DossierId DossierId, IReadOnlyList<Leverstuk> Bestanden, Aanbrenger Aanbrenger)
{
    /// <summary>The day they arrived; today when absent.</summary>
    public DateOnly? Op { get; init; }

    public bool ZichtbaarVoorBurger { get; init; } = true;

    public IfMatch IfMatch { get; init; }

    /// <inheritdoc cref="Handelen.Handeling.Reply"/>
    public CommandReply? Reply { get; init; }
}

/// <summary>One of them, with the reference it gets.</summary>
internal sealed record Leverstuk(UploadedFile Bestand, string Soort)
{
    public StukRef Stuk { get; } = StukRef.New();
}
