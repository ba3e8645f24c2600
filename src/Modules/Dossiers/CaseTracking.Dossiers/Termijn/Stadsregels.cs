using CaseTracking.Termijnen;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CaseTracking.Dossiers;

/// <summary>What a city sets about its days and its terms; the law itself ships with the product.</summary>
internal sealed class Stadsregels
{
    public const string Sectie = "Dossiers:Termijnen";

    /// <summary>Whether the city is closed on 11 July.</summary>
    public bool VlaamseFeestdag { get; set; }

    /// <summary>Days on which the city is closed by its own decision.</summary>
    public IList<Sluiting> Sluitingsdagen { get; } = [];

    /// <summary>A JSON file with profiles of the city's own; the higher version of a code wins for the days it holds.</summary>
    public string? Profielen { get; set; }

    public Kalender Kalender() =>
        Termijnen.Kalender.Met(VlaamseFeestdag, [.. Sluitingsdagen.Select(s => new Sluitingsdag(LocalDate.FromDateOnly(s.Datum), s.Reden))]);

    public Termijnprofielen Termijnprofielen() => string.IsNullOrWhiteSpace(Profielen)
        ? Termijnen.Termijnprofielen.Standaard
        : Termijnen.Termijnprofielen.Standaard.Met(Termijnen.Termijnprofielen.Lees(File.ReadAllText(Profielen)));

    /// <summary>A day as it stands in the settings.</summary>
    internal sealed class Sluiting
    {
        public DateOnly Datum { get; set; }

        /// <summary>In words a citizen understands, such as "brugdag".</summary>
        public string Reden { get; set; } = "";
    }
}

/// <summary>Refuses to start on settings that would compute wrong dates.</summary>
internal sealed class Stadsregelcontrole : IValidateOptions<Stadsregels>
{
    public ValidateOptionsResult Validate(string? name, Stadsregels options)
    {
        if (options.Sluitingsdagen.Any(s => s.Datum == default || string.IsNullOrWhiteSpace(s.Reden)))
            return ValidateOptionsResult.Fail($"{Stadsregels.Sectie}: every closing day needs a date and a reason.");
        try
        {
            options.Kalender();
            options.Termijnprofielen();
            return ValidateOptionsResult.Success;
        }
        catch (Exception fout) when (fout is ArgumentException or TermijnprofielException or IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"{Stadsregels.Sectie}: {fout.Message}");
        }
    }
}
