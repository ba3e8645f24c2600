using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Who did something, in which role and how it came in, from the envelope of an event.</summary>
internal static class Historiekbron
{
    private const string Systeem = "systeem";
    private const string Burger = "burger";

    /// <summary>The id of an employee; never that of a citizen.</summary>
    public static string Door(Recorded recorded) => recorded.Data switch
    {
        TermijnWerdBepaald or OntvangstbewijsWerdGegeven or TermijnVerstreek or TermijnWerdGeescaleerd or AdviesBleefUit or VergunningVerloopt => Systeem,
        AanvraagWerdIngediend { Kanaal: Dossiers.Kanaal.Web } or StukWerdGeleverd { Aanbrenger: Aanbrenger.Burger } or VraagWerdGesteld { Aanbrenger: Aanbrenger.Burger }
            or AanvraagWerdIngetrokken { Door: Aanbrenger.Burger } => Burger,
        _ => recorded.Metadata.Actor ?? Systeem,
    };

    /// <summary>The name where it is known. The system and the citizen are nobody's code, whatever an employee is called.</summary>
    public static string Naam(string door, StaffNames namen) => door is Systeem or Burger ? door : namen[door];

    /// <summary>The code of everyone the history may name.</summary>
    public static IEnumerable<string?> Medewerkers(Dossierverhaal verhaal) => verhaal.Gebeurtenissen.SelectMany(r => r.Data switch
    {
        BehandelaarWerdToegewezen e => [r.Metadata.Actor, e.Behandelaar.Value],
        DossierWerdOvergenomen e => [r.Metadata.Actor, e.Behandelaar.Value, e.Vorige?.Value],
        _ => new[] { r.Metadata.Actor },
    });

    public static string? Rol(Recorded recorded, string door) => door is Systeem or Burger ? null : recorded.Metadata.Role switch
    {
        ActingRole.Informing => "informeert",
        ActingRole.Registering => "registreert",
        ActingRole.Advising => "adviseert",
        ActingRole.Deciding => "beslist",
        _ => null,
    };

    public static string? Kanaal(Recorded recorded, string door) =>
        door != Systeem && Enum.TryParse<Kanaal>(recorded.Metadata.Channel, ignoreCase: true, out var kanaal) ? Keuzewoorden.Van(kanaal) : null;
}
