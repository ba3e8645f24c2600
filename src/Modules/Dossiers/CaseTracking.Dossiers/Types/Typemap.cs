using CaseTracking.Termijnen;
using Microsoft.Extensions.Options;

namespace CaseTracking.Dossiers.Types;

/// <summary>Where a city keeps case types of its own.</summary>
internal sealed class Typemap
{
    public const string Sectie = "Dossiers:Types";
    public const string Setting = $"{Sectie}:{nameof(Folder)}";

    /// <summary>A folder with one JSON file per version; nothing when the city uses what ships with the product.</summary>
    public string? Folder { get; set; }

    public Dossiertypes Lees(Termijnprofielen profielen) =>
        string.IsNullOrWhiteSpace(Folder) ? Dossiertypes.Standaard : Dossiertypes.Lees(Typebron.Ingebed(), Typebron.Map(Folder), profielen);
}

/// <summary>Refuses to start on a case type that cannot be used, and names every fault.</summary>
internal sealed class Typemapcontrole(IOptions<Stadsregels> regels) : IValidateOptions<Typemap>
{
    public ValidateOptionsResult Validate(string? name, Typemap options)
    {
        try
        {
            options.Lees(regels.Value.Termijnprofielen());
            return ValidateOptionsResult.Success;
        }
        catch (TypefoutException fout)
        {
            return ValidateOptionsResult.Fail(fout.Fouten.Select(f => f.ToString()));
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"{options.Folder}: {Typemap.Setting}: {fout.Message}");
        }
    }
}
