using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Beslissen;

/// <summary>A decision says why, by law and by fact; one that is no full yes also says what the citizen can still do.</summary>
internal static class Motiveringsplicht
{
    public const int LangsteTekst = 10_000;

    public const string TeLang = "Hou deze tekst onder 10.000 tekens.";

    public static readonly Rejection Motiveer = new(
        RejectionKind.Invalid, "motivering-ontbreekt", "Schrijf op welke feiten meespelen en op welke regels u steunt.");

    public static readonly Rejection NoemAlternatief = new(
        RejectionKind.Invalid, "alternatief-ontbreekt", "Schrijf op wat de burger nog kan doen.");

    public static Rejection? Ontbreekt(Uitkomst uitkomst, Motivering motivering) => motivering switch
    {
        { Juridisch.Length: 0 } or { Feitelijk.Length: 0 } => Motiveer,
        { Alternatief: null } when uitkomst != Uitkomst.Toegekend => NoemAlternatief,
        _ => null,
    };
}
